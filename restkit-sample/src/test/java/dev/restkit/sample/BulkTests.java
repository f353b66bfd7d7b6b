package dev.restkit.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many tags at once: all of them, or none.
 */
@OnEveryDatabase
class BulkTests {

	private static final String TAGS = "/api/tags";

	private final Bookstore bookstore;

	private final BookstoreClient client;

	BulkTests(Database database) {
		this.bookstore = database.bookstore();
		this.client = this.bookstore.client();
	}

	@Test
	void storesAllOfAListInItsOrder() {
		List<Map<String, Object>> sent = List.of(tag(), tag(), tag());
		Answer answer = this.client.post(TAGS, sent).expect(201);
		assertThat(answer.header("Location")).isNull();
		assertThat(answer.list()).extracting((tag) -> tag.get("name"))
			.containsExactlyElementsOf(sent.stream().map((tag) -> tag.get("name")).toList());
		answer.list().forEach((tag) -> assertThat(this.client.get(TAGS + "/" + tag.get("id")).object()).isEqualTo(tag));
	}

	@Test
	void storesNothingIfOneIsWrong() {
		Map<String, Object> right = tag();
		Answer answer = this.client.post(TAGS, Arrays.asList(right, Map.of("name", "x".repeat(41)), 2, Map.of(), null));
		assertThat(answer.expect(400).objects("errors"))
			.extracting((error) -> error.get("pointer") + " " + error.get("code"))
			.containsExactly("/1/name max_length", "/2 invalid", "/3/name required", "/4 null");
		assertThat(named(right)).isEqualTo(0);
	}

	@Test
	void refusesTwoOfOneName() {
		Map<String, Object> twice = tag();
		Answer answer = this.client.post(TAGS, List.of(twice, tag(), twice));
		assertThat(answer.violations()).containsOnly(Map.entry("[2].name", "unique"));
		assertThat(named(twice)).isEqualTo(0);
	}

	@Test
	void oneOfTenSimultaneousListsOfOneNameIsStored() {
		Map<String, Object> contested = tag();
		List<Integer> statuses = BookstoreClient.simultaneously(10,
				() -> this.client.post(TAGS, List.of(tag(), contested)));
		assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 400, 409);
		assertThat(named(contested)).isEqualTo(1);
	}

	@Test
	void takesAnEmptyListAndOneObject() {
		assertThat(this.client.post(TAGS, "[]").expect(201).body()).isEqualTo("[]");
		assertThat(this.client.post(TAGS, tag()).expect(201).header("Location")).isNotNull();
		assertThat(this.client.post(TAGS, "{}").violations()).containsOnly(Map.entry("name", "required"));
		assertThat(this.client.post(TAGS, "[1,2]").violations()).containsExactly(Map.entry("[0]", "invalid"),
				Map.entry("[1]", "invalid"));
		assertThat(this.client.post(TAGS, "\"x\"").violations()).containsOnly(Map.entry("", "invalid"));
	}

	@Test
	void takesAThousandAndNoMore() {
		assertThat(this.client.post(TAGS, Collections.nCopies(1001, tag())).violations())
			.containsOnly(Map.entry("", "max_length"));
		List<Map<String, Object>> sent = new ArrayList<>();
		while (sent.size() < 1000) {
			sent.add(tag());
		}
		assertThat(this.client.post(TAGS, sent).expect(201).list()).hasSize(1000);
	}

	@Test
	void readsWhatItStoredWithOneStatement() {
		for (int size : new int[] { 2, 12 }) {
			List<Map<String, Object>> sent = new ArrayList<>();
			while (sent.size() < size) {
				sent.add(tag());
			}
			List<String> statements = this.bookstore.statementsDuring(() -> this.client.post(TAGS, sent).expect(201));
			assertThat(statements.get(statements.size() - 2)).startsWith("insert");
			assertThat(statements.get(statements.size() - 1)).startsWith("select");
		}
	}

	@Test
	void takesNoListWhereNoneIsDeclared() {
		assertThat(this.client.post("/api/books", "[]").violations()).containsOnly(Map.entry("", "invalid"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void isDescribedForPeopleAndTools() {
		Map<String, Object> options = this.client.send("OPTIONS", TAGS, null).expect(200).object();
		assertThat((Map<String, Object>) options.get("actions")).containsKey("POST");
		assertThat(this.client.get("/api-docs.json").body())
			.contains("{\"oneOf\":[{\"$ref\":\"#/components/schemas/TagRequest\"},{\"type\":\"array\","
					+ "\"items\":{\"$ref\":\"#/components/schemas/TagRequest\"},\"maxItems\":1000}]}");
	}

	private Object named(Map<String, Object> tag) {
		return this.client.get(TAGS + "?search=" + tag.get("name")).get("count");
	}

	private static Map<String, Object> tag() {
		return Map.of("name", UUID.randomUUID().toString());
	}

}
