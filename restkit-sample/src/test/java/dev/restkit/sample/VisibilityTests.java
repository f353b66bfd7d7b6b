package dev.restkit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers are shown follows what they may do.
 */
class VisibilityTests {

	private final Bookstore bookstore = Database.H2.bookstore();

	private final BookstoreClient anonymous = this.bookstore.anonymous();

	private final BookstoreClient ada = this.anonymous.as("ada");

	private final BookstoreClient grace = this.anonymous.as("grace");

	private final BookstoreClient admin = this.bookstore.client();

	@AfterEach
	void restore() {
		Database.H2.restore();
	}

	@Test
	void whoMayNotSendSomethingIsNotToldWhatItIs() {
		assertThat(actions(this.anonymous, "/api/books")).isEmpty();
		assertThat(actions(this.ada, "/api/books")).isEmpty();
		assertThat(actions(this.admin, "/api/books")).containsExactly("POST");
		assertThat(actions(this.anonymous, "/api/reviews")).isEmpty();
		assertThat(actions(this.ada, "/api/reviews")).containsExactly("POST");
		assertThat(actions(this.anonymous, "/api/quote")).containsExactly("POST");
	}

	@Test
	void ofAnObjectWhoMayChangeItIsTold() {
		Object id = this.ada
			.create("/api/reviews", Map.of("book", this.anonymous.url("/api/books/1"), "rating", 4, "text", "Fine."))
			.get("id");
		assertThat(actions(this.anonymous, "/api/reviews/" + id)).isEmpty();
		assertThat(actions(this.grace, "/api/reviews/" + id)).isEmpty();
		assertThat(actions(this.ada, "/api/reviews/" + id)).containsExactly("PUT");
		assertThat(actions(this.admin, "/api/reviews/" + id)).containsExactly("PUT");
		assertThat(actions(this.admin, "/api/reviews/99999999")).isEmpty();
	}

	@Test
	void whoMayDoNothingIsAskedForCredentials() {
		this.anonymous.send("OPTIONS", "/api-auth/tokens", null).expect(401);
		assertThat(actions(this.ada, "/api-auth/tokens")).containsExactly("POST");
		assertThat(this.anonymous.send("OPTIONS", "/api/books", null).header("Allow"))
			.isEqualTo("GET, HEAD, OPTIONS, POST");
	}

	@Test
	void theDocumentHasWhatItsReaderMayDo() {
		for (String path : List.of("/api-docs.json", "/api-docs")) {
			assertThat(operations(this.anonymous, path))
				.contains("books.list", "reviews.list", "quote.quote", "tokens.login")
				.doesNotContain("books.create", "reviews.create", "tokens.list");
			assertThat(operations(this.ada, path))
				.contains("books.list", "reviews.create", "reviews.update", "tokens.list")
				.doesNotContain("books.create", "tags.destroy");
			assertThat(operations(this.admin, path)).contains("books.create", "tags.destroy", "reviews.create");
		}
		assertThat(this.anonymous.get("/api-docs.yaml").expect(200).body()).doesNotContain("books.create");
		assertThat(this.admin.get("/api-docs.yaml").expect(200).body()).contains("books.create");
	}

	@Test
	void thePageHasWhatItsReaderMayDo() {
		assertThat(page(this.anonymous)).contains("id=\"books.list\"", "id=\"quote.quote\"")
			.doesNotContain("id=\"books.create\"", "BookRequest");
		assertThat(page(this.ada)).contains("id=\"reviews.create\"").doesNotContain("id=\"books.create\"");
		assertThat(page(this.admin)).contains("id=\"books.create\"", "Permission: <code>IsAdmin</code>", "BookRequest");
		this.anonymous.get("/api-docs/try/books.list").expect(200);
		this.anonymous.get("/api-docs/try/books.create").expect(404);
		this.admin.get("/api-docs/try/books.create").expect(200);
	}

	private static String page(BookstoreClient client) {
		return client.get("/api-docs", "Accept", "text/html").expect(200).body();
	}

	@Test
	void documentsOfDifferentReadersAreNotMistakenForEachOther() {
		Answer anonymous = this.anonymous.get("/api-docs.json");
		Answer admin = this.admin.get("/api-docs.json");
		assertThat(anonymous.header("ETag")).isNotEqualTo(admin.header("ETag"));
		assertThat(anonymous.header("Vary").toLowerCase(Locale.ROOT)).contains("authorization", "cookie");
		this.admin.get("/api-docs.json", "If-None-Match", anonymous.header("ETag")).expect(200);
		this.admin.get("/api-docs.json", "If-None-Match", admin.header("ETag")).expect(304);
	}

	@Test
	void theDocumentTellsHowToSayWhoOneIs() {
		Map<String, Object> document = this.admin.get("/api-docs.json").object();
		assertThat(at(document, "components", "securitySchemes")).isEqualTo(
				Map.of("basic", Map.of("type", "http", "scheme", "basic", "description", "Name and password."), "token",
						Map.of("type", "http", "scheme", "bearer", "description",
								"A token of /api-token-auth or /api-auth/tokens."),
						"session", Map.of("type", "apiKey", "in", "cookie", "name", "JSESSIONID", "description",
								"The session of who has logged in at /api-auth/login.")));
		assertThat(at(document, "paths", "/api/books", "post", "security"))
			.isEqualTo(List.of(Map.of("basic", List.of()), Map.of("token", List.of()), Map.of("session", List.of())));
		assertThat(((Map<?, ?>) at(document, "paths", "/api/books", "post", "responses")).keySet())
			.map(Object::toString)
			.contains("401", "403");
		assertThat(at(document, "paths", "/api/books", "get", "security")).isNull();
	}

	private static Object at(Object document, String... path) {
		Object found = document;
		for (String name : path) {
			found = ((Map<?, ?>) found).get(name);
		}
		return found;
	}

	private static Set<String> actions(BookstoreClient client, String path) {
		Object actions = client.send("OPTIONS", path, null).expect(200).object().get("actions");
		Set<String> methods = new TreeSet<>();
		((actions instanceof Map<?, ?> known) ? known : Map.of()).keySet()
			.forEach((method) -> methods.add(method.toString()));
		return methods;
	}

	private static List<String> operations(BookstoreClient client, String path) {
		Map<?, ?> paths = (Map<?, ?>) client.get(path, "Accept", "application/json").expect(200).object().get("paths");
		return paths.values()
			.stream()
			.flatMap((item) -> ((Map<?, ?>) item).values().stream())
			.map((operation) -> ((Map<?, ?>) operation).get("operationId").toString())
			.toList();
	}

}
