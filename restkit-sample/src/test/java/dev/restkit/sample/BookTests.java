package dev.restkit.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class BookTests {

	private final BookstoreClient client;

	BookTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void listsBooksWithTheirFieldsInDeclaredOrder() {
		Map<String, Object> first = this.client.get("/api/books").expect(200).results().get(0);
		assertThat(first.keySet()).containsExactly("id", "title", "isbn", "price", "published", "language", "pages",
				"stock", "available", "author", "authorName", "tags", "reviews", "inStock", "created", "updated");
	}

	@Test
	@SuppressWarnings("unchecked")
	void showsRelationsInTheirStyles() {
		Map<String, Object> book = this.client.get("/api/books").expect(200).results().get(0);
		Map<String, Object> author = this.client.get("/api/authors/" + book.get("author")).expect(200).object();
		assertThat(book).containsEntry("authorName", author.get("name"));
		assertThat((List<String>) book.get("tags")).isNotEmpty().allMatch((tag) -> tag.matches("[a-z]+"));
		List<Map<String, Object>> reviews = (List<Map<String, Object>>) book.get("reviews");
		assertThat(reviews).hasSize(5)
			.allSatisfy((review) -> assertThat(review.keySet()).containsExactly("id", "rating", "text", "reviewer"));
	}

	@Test
	void zeroIsZeroHoweverItIsSaid() {
		for (String zero : List.of("0e-2147483647", "0e2147483647", "-0e-100001", "0.00")) {
			Map<String, Object> book = this.client.create("/api/books",
					this.client.book("price", new BigDecimal(zero)));
			assertThat(this.client.get("/api/books/" + book.get("id")).get("price")).as(zero).hasToString("0.00");
			this.client.get("/api/books?price=" + zero).expect(200);
		}
	}

	@Test
	void createsABookFromWhatIsRequired() {
		Map<String, Object> sent = this.client.book();
		Answer answer = this.client.post("/api/books", sent).expect(201);
		Map<String, Object> book = answer.object();
		assertThat(answer.header("Location")).isEqualTo(this.client.url("/api/books/" + book.get("id")));
		assertThat(book).containsEntry("title", sent.get("title"))
			.containsEntry("isbn", sent.get("isbn"))
			.containsEntry("author", sent.get("author"))
			.containsEntry("language", "ENGLISH")
			.containsEntry("stock", 0)
			.containsEntry("available", true)
			.containsEntry("inStock", false)
			.containsEntry("published", null)
			.containsEntry("pages", null)
			.containsEntry("tags", List.of())
			.containsEntry("reviews", List.of());
		assertThat(answer.decimal("price")).isEqualTo(new BigDecimal("12.50"));
		assertThat(book.get("created")).isNotNull();
		assertThat(book.get("updated")).isNotNull();
	}

	@Test
	void createsABookFromEverything() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("published", "2024-02-29", "language", "FRENCH", "pages", 5000, "stock", 3, "available",
				true, "tags", List.of("poetry", "art")));
		Map<String, Object> book = this.client.create("/api/books", sent);
		assertThat(book).containsEntry("published", "2024-02-29")
			.containsEntry("language", "FRENCH")
			.containsEntry("pages", 5000)
			.containsEntry("inStock", true);
		assertThat((List<?>) book.get("tags")).extracting(Object::toString).containsExactlyInAnyOrder("poetry", "art");
	}

	@Test
	void answersACreationWithWhatIsStored() {
		Answer created = this.client.post("/api/books", this.client.book()).expect(201);
		Answer stored = this.client.get("/api/books/" + created.get("id")).expect(200);
		assertThat(created.body()).isEqualTo(stored.body());
	}

	@Test
	void ignoresReadOnlyAndUnknownFields() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("id", 777, "authorName", "Nobody", "inStock", true, "created", "1999-01-01T00:00:00Z",
				"version", 99, "nonsense", 1));
		Map<String, Object> book = this.client.create("/api/books", sent);
		assertThat(book.get("id")).isNotEqualTo(777);
		assertThat(book).containsEntry("inStock", false).doesNotContainKeys("version", "nonsense");
		assertThat(book.get("authorName")).isNotEqualTo("Nobody");
		assertThat((String) book.get("created")).doesNotStartWith("1999");
	}

	@Test
	void readsNumbersAndTruthFromText() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("title", 123, "price", " 1.50 ", "pages", "7", "available", "no"));
		Answer answer = this.client.post("/api/books", sent).expect(201);
		assertThat(answer.object()).containsEntry("title", "123")
			.containsEntry("pages", 7)
			.containsEntry("available", false);
		assertThat(answer.decimal("price")).isEqualTo(new BigDecimal("1.50"));
	}

	@Test
	void trimsATitle() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book("title", "  trimmed  "));
		assertThat(book).containsEntry("title", "trimmed");
	}

	@Test
	void keepsEveryCharacter() {
		String title = "é \uD83D\uDE80 </script> \u2028 \\ \" ' %";
		Map<String, Object> book = this.client.create("/api/books", this.client.book("title", title));
		assertThat(this.client.get("/api/books/" + book.get("id")).get("title")).isEqualTo(title);
	}

	@Test
	void countsATitleInCodePoints() {
		String rockets = "\uD83D\uDE80".repeat(100);
		assertThat(this.client.create("/api/books", this.client.book("title", rockets))).containsEntry("title",
				rockets);
		assertThat(this.client.post("/api/books", this.client.book("title", "x".repeat(201))).violations())
			.containsOnly(Map.entry("title", "max_length"));
	}

	@Test
	void replacesABook() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("stock", 5, "language", "GERMAN", "available", false));
		String path = "/api/books/" + this.client.create("/api/books", sent).get("id");
		Map<String, Object> replacement = this.client.book();
		Map<String, Object> book = this.client.put(path, replacement).expect(200).object();
		assertThat(book).containsEntry("title", replacement.get("title"))
			.containsEntry("stock", 0)
			.containsEntry("language", "ENGLISH")
			.containsEntry("available", true);
		assertThat(this.client.get(path).object()).isEqualTo(book);
	}

	@Test
	void asksForAllThatIsRequiredToReplaceABook() {
		assertThat(this.client.put(this.client.createdBook(), Map.of("stock", 1)).violations()).containsExactly(
				Map.entry("title", "required"), Map.entry("isbn", "required"), Map.entry("price", "required"),
				Map.entry("author", "required"));
	}

	@Test
	void changesOnlyWhatAPatchNames() {
		Map<String, Object> before = this.client.create("/api/books", this.client.book("tags", List.of("art")));
		Map<String, Object> after = this.client.patch("/api/books/" + before.get("id"), Map.of("stock", 9))
			.expect(200)
			.object();
		assertThat(after).containsEntry("stock", 9).containsEntry("inStock", true);
		assertThat(after).usingRecursiveComparison().ignoringFields("stock", "inStock", "updated").isEqualTo(before);
	}

	@Test
	void takesAMergePatch() {
		Map<String, Object> sent = this.client.book();
		sent.putAll(Map.of("pages", 10, "published", "2020-01-01", "tags", List.of("art")));
		String path = "/api/books/" + this.client.create("/api/books", sent).get("id");
		Map<String, Object> after = this.client
			.send("PATCH", path, "{\"pages\": null, \"tags\": [\"crime\"]}", "Content-Type",
					"application/merge-patch+json")
			.expect(200)
			.object();
		assertThat(after).containsEntry("pages", null)
			.containsEntry("published", "2020-01-01")
			.containsEntry("tags", List.of("crime"));
	}

	@Test
	void anEmptyPatchChangesNothing() {
		Map<String, Object> before = this.client.create("/api/books", this.client.book());
		String path = "/api/books/" + before.get("id");
		this.client.patch(path, Map.of()).expect(200);
		assertThat(this.client.get(path).object()).usingRecursiveComparison()
			.ignoringFields("updated")
			.isEqualTo(before);
	}

	@Test
	void destroysABookWithItsReviews() {
		String path = this.client.createdBook();
		Object review = this.client
			.create("/api/reviews", Map.of("book", this.client.url(path), "rating", 5, "text", "x", "reviewer", "Ann"))
			.get("id");
		Answer deleted = this.client.delete(path).expect(204);
		assertThat(deleted.body()).isEmpty();
		assertThat(deleted.header("Content-Type")).isNull();
		this.client.get(path).expect(404);
		this.client.delete(path).expect(404);
		this.client.get("/api/reviews/" + review).expect(404);
	}

}
