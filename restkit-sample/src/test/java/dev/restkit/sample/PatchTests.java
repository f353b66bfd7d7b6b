package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Partial updates by JSON Patch (RFC 6902).
 */
@OnEveryDatabase
class PatchTests {

	private static final String JSON_PATCH = "application/json-patch+json";

	private final BookstoreClient client;

	private String path;

	PatchTests(Database database) {
		this.client = database.bookstore().client();
	}

	@BeforeEach
	void createABook() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("pages", 100, "stock", 3, "tags", List.of("poetry", "art")));
		this.path = "/api/books/" + this.client.create("/api/books", sent).get("id");
	}

	@Test
	void changesWhatThePatchNames() {
		Map<String, Object> book = patch("""
				[{"op": "test", "path": "/stock", "value": 3},
				 {"op": "replace", "path": "/price", "value": 9.99},
				 {"op": "remove", "path": "/pages"},
				 {"op": "add", "path": "/tags/-", "value": "history"}]""").expect(200).object();
		assertThat(book).containsEntry("pages", null).containsEntry("stock", 3);
		assertThat((List<?>) book.get("tags")).hasSize(3);
	}

	@Test
	void changesNothingWhenATestFails() {
		patch("""
				[{"op": "replace", "path": "/stock", "value": 9}, {"op": "test", "path": "/stock", "value": 3}]""")
			.expect(409);
		assertThat(this.client.get(this.path).object()).containsEntry("stock", 3);
	}

	@Test
	void ignoresWhatIsReadOnlyAndChecksTheRest() {
		Map<String, Object> book = patch("""
				[{"op": "replace", "path": "/id", "value": 777},
				 {"op": "replace", "path": "/reviews", "value": []},
				 {"op": "replace", "path": "/authorName", "value": "Nobody"}]""").expect(200).object();
		assertThat(this.path).endsWith("/" + book.get("id"));
		patch("""
				[{"op": "replace", "path": "/price", "value": -1}]""").expect(400);
		patch("""
				[{"op": "remove", "path": "/title"}]""").expect(400);
	}

	@Test
	void refusesWhatIsNoPatchAndWhatIsNotThere() {
		patch("{}").expect(400);
		patch("null").expect(400);
		patch("[1]").expect(400);
		patch("""
				[{"op": "jump", "path": "/stock"}]""").expect(400);
		patch("""
				[{"op": "test", "path": "/version", "value": 0}]""").expect(400);
		patch("""
				[{"op": "replace", "path": "/reviews/99/rating", "value": 1}]""").expect(400);
	}

	private Answer patch(String body) {
		return this.client.send("PATCH", this.path, body, "Content-Type", JSON_PATCH);
	}

}
