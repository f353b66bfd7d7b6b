package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the bookstore with {@code restkit.problems.style=drf}.
 */
class DrfStyleTests {

	private static BookstoreClient client;

	@BeforeAll
	static void start() {
		client = Bookstore.start(List.of("--spring.datasource.url=jdbc:h2:mem:drf;DB_CLOSE_DELAY=-1",
				"--restkit.problems.style=drf", "--server.port=0", "--spring.main.banner-mode=off"))
			.client();
	}

	@Test
	void tellsADetail() {
		assertThat(wrong(client.get("/api/books/999999"), 404)).isEqualTo(Map.of("detail", "Not found."));
		assertThat(wrong(client.get("/api/nowhere"), 404)).isEqualTo(Map.of("detail", "Not found."));
		assertThat(wrong(client.delete("/api/books"), 405))
			.isEqualTo(Map.of("detail", "Method \"DELETE\" not allowed."));
		assertThat(wrong(client.get("/api/books", "Accept", "image/png"), 406))
			.isEqualTo(Map.of("detail", "Could not satisfy the request Accept header."));
		assertThat(wrong(client.get("/api/books?page=9999"), 404)).isEqualTo(Map.of("detail", "Invalid page."));
		assertThat(wrong(client.post("/api/books", "{bad"), 400)).containsOnlyKeys("detail");
	}

	@Test
	void listsMessagesByField() {
		assertThat(wrong(client.post("/api/books", Map.of("price", -1, "author", 1)), 400))
			.isEqualTo(Map.of("title", List.of("This field is required."), "isbn", List.of("This field is required."),
					"price", List.of("Ensure this value is greater than or equal to 0.")));
		assertThat(wrong(client.get("/api/books?page_size=x&price=abc"), 400)).containsOnlyKeys("page_size", "price");
	}

	@Test
	void keysListsByTheirItems() {
		Map<String, Object> quote = Map.of("items",
				List.of(Map.of("book", 1, "quantity", 1), Map.of("book", 1, "quantity", 0)), "destination",
				Map.of("country", "DE"), "payment", Map.of("type", "unknown"));
		assertThat(wrong(client.post("/api/quote", quote), 400))
			.containsEntry("items",
					Map.of("1", Map.of("quantity", List.of("Ensure this value is greater than or equal to 1."))))
			.containsEntry("payment", Map.of("type", List.of("\"unknown\" is not a valid choice.")));
	}

	@Test
	void namesWhatConcernsTheWholeInput() {
		assertThat(wrong(client.post("/api/books", List.of()), 400))
			.isEqualTo(Map.of("non_field_errors", List.of("Invalid data. Expected a dictionary, but got list.")));
	}

	@Test
	void speaksTheLanguageOfTheClient() {
		Answer answer = client.send("POST", "/api/books", client.book("title", ""), "Content-Type", "application/json",
				"Accept-Language", "fr-CA");
		assertThat(wrong(answer, 400)).isEqualTo(Map.of("title", List.of("Ce champ ne peut pas être vide.")));
		assertThat(answer.header("Content-Language")).isEqualTo("fr");
	}

	@Test
	void speaksTheBookstoresOwnSentencesInItToo() {
		Map<String, Object> full = client.book("stock", Integer.MAX_VALUE);
		Object id = client.post("/api/books", full).expect(201).get("id");
		Answer answer = client.send("POST", "/api/books/" + id + "/restock", Map.of("quantity", 1), "Content-Type",
				"application/json", "Accept-Language", "de-DE,de;q=0.9,en;q=0.8");
		assertThat(wrong(answer, 409)).isEqualTo(Map.of("detail", "Im Regal ist kein Platz für so viele Exemplare."));
	}

	@Test
	void documentsTheShape() {
		String document = client.get("/api-docs.json").expect(200).body();
		assertThat(document).contains("\"non_field_errors\"").doesNotContain("application/problem+json", "Violation");
	}

	private static Map<String, Object> wrong(Answer answer, int status) {
		answer.expect(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/json");
		return answer.object();
	}

}
