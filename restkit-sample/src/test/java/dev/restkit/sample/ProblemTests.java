package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class ProblemTests {

	private static final List<String> JSON = List.of("Content-Type", "application/json");

	private final BookstoreClient client;

	ProblemTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void namesEveryViolationInTheirPlaces() {
		Answer answer = this.client.post("/api/books", Map.of("price", -1, "author", 1)).expect(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.object())
			.containsExactlyInAnyOrderEntriesOf(Map.of("type", "about:blank", "title", "Bad Request", "status", 400,
					"detail", "3 fields are invalid.", "instance", "/api/books", "code", "invalid", "errors",
					List.of(violation("title", "required", "This field is required."),
							violation("isbn", "required", "This field is required."),
							violation("price", "min_value", "Ensure this value is greater than or equal to 0."))));
	}

	private static Map<String, Object> violation(String field, String code, String message) {
		return Map.of("field", field, "pointer", "/" + field, "code", code, "message", message);
	}

	@Test
	void doesNotFindWhatIsNotThere() {
		for (String path : List.of("/api/books/999999", "/api/nowhere", "/api/books/1/nowhere", "/nowhere",
				"/api/books/1/restock/again")) {
			assertProblem(this.client.get(path), 404, "Not Found", "not_found", path);
		}
	}

	@Test
	void allowsOnlyTheMethodsThatExist() {
		String[] json = JSON.toArray(String[]::new);
		for (String method : List.of("PUT", "PATCH", "DELETE")) {
			Answer answer = this.client.send(method, "/api/books", "{}", json);
			assertProblem(answer, 405, "Method Not Allowed", "method_not_allowed", "/api/books");
			assertThat(allowed(answer)).contains("GET", "POST").doesNotContain("PUT", "PATCH", "DELETE");
		}
		Object id = this.client.get("/api/books").results().get(0).get("id");
		assertThat(allowed(this.client.post("/api/books/" + id, Map.of()).expect(405)))
			.contains("GET", "PUT", "PATCH", "DELETE")
			.doesNotContain("POST");
		assertThat(allowed(this.client.get("/api/books/" + id + "/restock").expect(405))).contains("POST")
			.doesNotContain("GET", "DELETE");
		assertThat(allowed(this.client.post("/api/hello", Map.of()).expect(405))).contains("GET")
			.doesNotContain("POST");
		assertThat(allowed(this.client.get("/api/quote").expect(405))).contains("POST").doesNotContain("GET");
	}

	private static List<String> allowed(Answer answer) {
		return List.of(String.valueOf(answer.header("Allow")).split(",\\s*"));
	}

	@Test
	void doesNotOverrideMethods() {
		Object id = this.client.get("/api/books").results().get(0).get("id");
		this.client
			.send("POST", "/api/books/" + id, "{}", "Content-Type", "application/json", "X-HTTP-Method-Override",
					"DELETE")
			.expect(405);
		this.client.get("/api/books/" + id).expect(200);
	}

	@Test
	void sendsNoFormatThatNobodyAskedFor() {
		for (String path : List.of("/api/books", "/api/hello")) {
			Answer answer = this.client.get(path, "Accept", "image/png");
			assertProblem(answer, 406, "Not Acceptable", "not_acceptable", path);
		}
	}

	@Test
	void sendsJsonToWhoeverTakesAnything() {
		for (String accept : List.of("*/*", "application/*", "application/json", "APPLICATION/JSON",
				"application/json; foo=bar", "image/png, application/json;q=0.1")) {
			Answer answer = this.client.get("/api/books/recent", "Accept", accept).expect(200);
			assertThat(answer.header("Content-Type")).as(accept).isEqualTo("application/json");
		}
	}

	@Test
	void readsNoFormatThatItDoesNotKnow() {
		for (String type : List.of("text/plain", "application/vnd.api+json", "text/json", "image/png")) {
			Answer answer = this.client.send("POST", "/api/books", "{}", "Content-Type", type);
			assertProblem(answer, 415, "Unsupported Media Type", "unsupported_media_type", "/api/books");
		}
		this.client.send("POST", "/api/quote", "{}", "Content-Type", "text/plain").expect(415);
	}

	@Test
	void readsJsonWithACharset() {
		Map<String, Object> sent = this.client.book();
		this.client.send("POST", "/api/books", sent, "Content-Type", "application/json; charset=utf-8").expect(201);
	}

	@Test
	void redirectsAPathWithASlashAtItsEnd() {
		Answer answer = this.client.get("/api/books/?page=2").expect(308);
		assertThat(answer.header("Location")).endsWith("/api/books?page=2");
	}

	@Test
	void tellsNothingOfItsInside() {
		for (Answer answer : List.of(this.client.get("/api/books?price=abc"), this.client.post("/api/books", "{bad"),
				this.client.post("/api/books", this.client.book("author", 999_999)), this.client.get("/api/nowhere"),
				this.client.delete("/api/authors/" + this.client.get("/api/authors").results().get(0).get("id")))) {
			assertThat(answer.status()).isBetween(400, 499);
			assertThat(answer.body()).doesNotContainPattern("(?i)exception|hibernate|jackson|springframework|restkit|"
					+ "select |delete from|constraint|\\.java");
		}
	}

	private static void assertProblem(Answer answer, int status, String title, String code, String instance) {
		answer.expect(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.object()).containsEntry("type", "about:blank")
			.containsEntry("title", title)
			.containsEntry("status", status)
			.containsEntry("code", code)
			.containsEntry("instance", instance);
		assertThat((String) answer.get("detail")).endsWith(".");
	}

}
