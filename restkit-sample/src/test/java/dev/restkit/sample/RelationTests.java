package dev.restkit.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class RelationTests {

	private final BookstoreClient client;

	RelationTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void refusesAnUnknownAuthor() {
		Answer answer = this.client.post("/api/books", this.client.book("author", 999_999));
		assertThat(answer.violations()).containsOnly(Map.entry("author", "does_not_exist"));
		assertThat(answer.objects("errors").get(0)).containsEntry("pointer", "/author")
			.containsEntry("message", "Invalid pk \"999999\" - object does not exist.");
	}

	@Test
	void refusesWhatIsNoPrimaryKey() {
		for (Object key : List.of("abc", true, List.of(1), Map.of("id", 1))) {
			assertThat(this.client.post("/api/books", this.client.book("author", key)).violations())
				.as("author %s", key)
				.containsOnly(Map.entry("author", "incorrect_type"));
		}
	}

	@Test
	void asksForAnAuthor() {
		assertThat(this.client.post("/api/books", this.client.book("author", null)).violations())
			.containsOnly(Map.entry("author", "null"));
	}

	@Test
	void takesAPrimaryKeyAsText() {
		Map<String, Object> sent = this.client.book();
		Object author = sent.put("author", sent.get("author").toString());
		assertThat(this.client.create("/api/books", sent)).containsEntry("author", author);
	}

	@Test
	void refusesAnUnknownTag() {
		Answer answer = this.client.post("/api/books", this.client.book("tags", List.of("art", "zz")));
		assertThat(answer.violations()).containsOnly(Map.entry("tags", "does_not_exist"));
		assertThat(answer.objects("errors").get(0)).containsEntry("message", "Object with name=zz does not exist.");
	}

	@Test
	void refusesWhatIsNoListOfTags() {
		assertThat(this.client.post("/api/books", this.client.book("tags", "art")).violations())
			.containsOnly(Map.entry("tags", "not_a_list"));
		assertThat(this.client.post("/api/books", this.client.book("tags", null)).violations())
			.containsOnly(Map.entry("tags", "null"));
		assertThat(this.client.post("/api/books", this.client.book("tags", Arrays.asList("art", null))).violations())
			.containsOnly(Map.entry("tags", "null"));
	}

	@Test
	void storesATagOnce() {
		assertThat(this.client.create("/api/books", this.client.book("tags", List.of("art", "art"))))
			.containsEntry("tags", List.of("art"));
	}

	@Test
	void takesALinkAbsoluteOrRelative() {
		String path = this.client.createdBook();
		for (String link : List.of(this.client.url(path), path)) {
			Map<String, Object> review = this.client.create("/api/reviews",
					Map.of("book", link, "rating", 3, "text", "fine", "reviewer", "Ann"));
			assertThat(review).containsEntry("book", this.client.url(path));
		}
		assertThat(this.client.get(path).objects("reviews")).hasSize(2);
	}

	@Test
	void refusesALinkThatLeadsNowhere() {
		Object tag = this.client.all("/api/tags").get(0).get("id");
		assertThat(review(this.client.url("/api/tags/" + tag))).containsOnly(Map.entry("book", "incorrect_match"));
		assertThat(review(this.client.url("/api/books/999999"))).containsOnly(Map.entry("book", "does_not_exist"));
		assertThat(review("x")).containsOnly(Map.entry("book", "no_match"));
		assertThat(review(5)).containsOnly(Map.entry("book", "incorrect_type"));
		assertThat(review(Map.of())).containsOnly(Map.entry("book", "incorrect_type"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void everyLinkOfAnAuthorAnswers() {
		Map<String, Object> author = this.client.get("/api/authors").expect(200).results().get(0);
		List<String> books = (List<String>) author.get("books");
		assertThat(author).containsEntry("url", this.client.url("/api/authors/" + author.get("id")));
		assertThat(this.client.get((String) author.get("url")).expect(200).object()).isEqualTo(author);
		assertThat(books).isNotEmpty();
		for (String book : books) {
			assertThat(this.client.get(book).expect(200).get("author")).isEqualTo(author.get("id"));
		}
	}

	@Test
	void refusesToDestroyAnAuthorWhoHasBooks() {
		Map<String, Object> author = this.client.create("/api/authors", this.client.author());
		String path = "/api/authors/" + author.get("id");
		Map<String, Object> book = this.client.create("/api/books", this.client.book("author", author.get("id")));
		assertThat(this.client.delete(path).expect(409).get("code")).isEqualTo("conflict");
		this.client.delete("/api/books/" + book.get("id")).expect(204);
		this.client.delete(path).expect(204);
		this.client.get(path).expect(404);
	}

	@Test
	void refusesToDestroyATagInUse() {
		Object tag = this.client.create("/api/tags", Map.of("name", "in use")).get("id");
		this.client.create("/api/books", this.client.book("tags", List.of("in use")));
		this.client.delete("/api/tags/" + tag).expect(409);
		this.client.get("/api/tags/" + tag).expect(200);
	}

	private Map<String, String> review(Object book) {
		return this.client.post("/api/reviews", Map.of("book", book, "rating", 3, "text", "fine", "reviewer", "Ann"))
			.violations();
	}

}
