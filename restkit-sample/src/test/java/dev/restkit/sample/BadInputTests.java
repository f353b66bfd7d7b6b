package dev.restkit.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whatever is sent: a clear problem, and nothing changed.
 */
@OnEveryDatabase
class BadInputTests {

	private static final String BOOK = "{\"title\": \"T\", \"isbn\": \"9791000000022\", \"author\": 1, \"price\": %s}";

	private final BookstoreClient client;

	private Object books;

	BadInputTests(Database database) {
		this.client = database.bookstore().client();
	}

	@BeforeEach
	void count() {
		this.books = this.client.get("/api/books").expect(200).get("count");
	}

	@AfterEach
	void nothingIsStored() {
		assertThat(this.client.get("/api/books").expect(200).get("count")).isEqualTo(this.books);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{bad", "{", "{\"title\": }", "{\"title\": \"a\"} trailing", "{'title': 1}",
			"{\"a\": NaN}", "{\"price\": 01}", "\uFEFF{bad" })
	void refusesBrokenJson(String body) {
		assertThat(this.client.post("/api/books", body).expect(400).get("code")).isEqualTo("parse_error");
	}

	@Test
	void refusesInvalidUtf8() {
		byte[] body = "{\"title\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(this.client.post("/api/books", body).expect(400).get("code")).isEqualTo("parse_error");
	}

	@Test
	void refusesOverlongUtf8() {
		byte[] body = "{\"title\": \"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(this.client.post("/api/books", body).expect(400).get("code")).isEqualTo("parse_error");
	}

	@Test
	void refusesHalfOfASurrogatePair() {
		for (String half : List.of("\\ud800", "\\udc00", "\\ude00\\ud83d")) {
			this.client.post("/api/books", BOOK.formatted(1).replace("\"T\"", '"' + half + '"')).expect(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{}]", "\"x\"", "5", "true", "null" })
	void refusesABodyThatIsNoObject(String body) {
		assertThat(this.client.post("/api/books", body).violations()).containsOnlyKeys("");
	}

	@Test
	void takesNoBodyForNoData() {
		Answer answer = this.client.send("POST", "/api/books", null);
		assertThat(answer.violations()).containsOnlyKeys("title", "isbn", "price", "author");
	}

	@Test
	void reportsAllThatIsMissing() {
		assertThat(this.client.post("/api/books", "{}").violations()).containsExactly(Map.entry("title", "required"),
				Map.entry("isbn", "required"), Map.entry("price", "required"), Map.entry("author", "required"));
	}

	@Test
	void reportsAllThatIsWrong() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("title", " ", "isbn", "9780000000000", "price", -1, "pages", 0, "language", "KLINGON"));
		assertThat(this.client.post("/api/books", sent).violations()).containsExactly(Map.entry("title", "blank"),
				Map.entry("isbn", "invalid"), Map.entry("price", "min_value"), Map.entry("language", "invalid_choice"),
				Map.entry("pages", "min_value"));
	}

	static Stream<Arguments> wrongValues() {
		List<Object> never = List.of(List.of(), List.of("x"), Map.of(), Map.of("x", 1));
		return Stream
			.of(wrong("title", never, true, null, ""), wrong("isbn", never, true, null, "", "123", "9780000000000"),
					wrong("price", never, true, null, "", "abc", "NaN", "Infinity", "1.234", -0.01, 100_000_000,
							99_999_999.999),
					wrong("published", never, true, "", "x", 5, "2020-02-30", "2020-13-01", "0000-01-01",
							"2020-01-02T00:00:00", "+999999999-01-01"),
					wrong("language", never, true, null, "", "KLINGON", "english ", 0),
					wrong("pages", never, true, "", "x", 7.5, "1.5", 0, -1, 5001, BigInteger.TEN.pow(30)),
					wrong("stock", never, true, null, "", "x", 0.5, -1, 2_147_483_648L, BigInteger.TEN.pow(30)),
					wrong("available", never, null, "", "maybe", "2", 2),
					wrong("author", never, true, null, "", "x", 0, -1, 1.5, 9_223_372_036_854_775_807L,
							BigInteger.TEN.pow(30)),
					wrong("tags", List.of(Map.of(), List.of(Map.of()), List.of(List.of())), true, null, "", "art", 5))
			.flatMap((arguments) -> arguments);
	}

	private static Stream<Arguments> wrong(String field, List<Object> some, Object... more) {
		return Stream.concat(some.stream(), Arrays.stream(more)).map((value) -> arguments(field, value));
	}

	@ParameterizedTest
	@MethodSource("wrongValues")
	void refusesAWrongValueInItsField(String field, Object value) {
		Map<String, String> violations = this.client.post("/api/books", this.client.book(field, value)).violations();
		assertThat(violations).hasSize(1);
		assertThat(violations.keySet().iterator().next()).matches(field + "(\\[0])?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e1000000000", "-1e1000000000", "1e-1000000000", "1e400", "1e99999999999999999999" })
	void refusesANumberBeyondAllRangeAtOnce(String price) {
		Answer answer = this.client.post("/api/books", BOOK.formatted(price)).expect(400);
		assertThat(answer.get("code")).isIn("invalid", "parse_error");
	}

	@Test
	void refusesANumberWithTooManyDigits() {
		this.client.post("/api/books", BOOK.formatted("1".repeat(1001))).expect(400);
		this.client.post("/api/books", BOOK.formatted("\"" + "1".repeat(1001) + "\"")).expect(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "isbn", "published", "language", "tags" })
	void refusesANulInText(String field) {
		Object value = field.equals("tags") ? List.of("a\u0000b") : "a\u0000b";
		assertThat(this.client.post("/api/books", this.client.book(field, value)).violations()).hasSize(1);
	}

	@Test
	void refusesANulInTheQuery() {
		for (String query : List.of("search=a%00b", "author=%00", "tag=%00", "price=%00", "ordering=%00")) {
			this.client.get("/api/books?" + query).expect(400);
		}
	}

	@Test
	void refusesAMultipartBodyWithoutABoundary() {
		for (String path : List.of("/api/books", "/api/quote")) {
			Answer answer = this.client.send("POST", path, "x", "Content-Type", "multipart/form-data");
			assertThat(answer.status()).as(path).isIn(400, 415);
		}
	}

	@Test
	void refusesABodyBeyondItsLimit() {
		String body = BOOK.formatted("1, \"text\": \"" + "x".repeat(2 * 1024 * 1024) + "\"");
		for (String path : List.of("/api/books", "/api/quote")) {
			assertThat(this.client.post(path, body).expect(413).get("code")).isEqualTo("content_too_large");
		}
	}

	@Test
	void refusesABodyThatIsNestedTooDeep() {
		this.client.post("/api/books", "[".repeat(5000) + "]".repeat(5000)).expect(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x1", "01", "+1", "-1", "abc", "1.0", "1e0", "%20", "1%20", "%D9%A1", "%00", "999999",
			"9223372036854775808", "99999999999999999999" })
	void findsNothingUnderAnIdThatIsNone(String id) {
		String path = "/api/books/" + id;
		for (Answer answer : List.of(this.client.get(path), this.client.patch(path, Map.of("stock", 1)),
				this.client.put(path, this.client.book()), this.client.delete(path),
				this.client.post(path + "/restock", Map.of("quantity", 1)))) {
			assertThat(answer.status()).as("%s %s", answer.response().request().method(), path).isIn(404, 400);
			assertThat(answer.status() == 404 || id.equals("%00")).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "abc", "1.5" })
	void refusesAPageSizeThatIsNone(String size) {
		assertThat(this.client.get("/api/books?page_size=" + size).violations()).containsOnlyKeys("page_size");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "abc", "1000", "9223372036854775807", "99999999999999999999" })
	void doesNotFindAPageThatDoesNotExist(String page) {
		assertThat(this.client.get("/api/books?page=" + page).expect(404).get("code")).isEqualTo("not_found");
	}

}
