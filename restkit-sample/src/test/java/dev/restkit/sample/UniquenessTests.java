package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class UniquenessTests {

	private final BookstoreClient client;

	UniquenessTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void refusesAnIsbnThatIsTaken() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book());
		Answer answer = this.client.post("/api/books", this.client.book("isbn", book.get("isbn")));
		assertThat(answer.violations()).containsOnly(Map.entry("isbn", "unique"));
		assertThat(answer.objects("errors").get(0)).containsEntry("message", "This field must be unique.");
	}

	@Test
	void aBookMayKeepItsOwnIsbn() {
		Map<String, Object> sent = this.client.book();
		String path = "/api/books/" + this.client.create("/api/books", sent).get("id");
		this.client.put(path, sent).expect(200);
		this.client.patch(path, Map.of("isbn", sent.get("isbn"))).expect(200);
	}

	@Test
	void refusesAnothersIsbnInAnUpdate() {
		Map<String, Object> other = this.client.create("/api/books", this.client.book());
		Answer answer = this.client.patch(this.client.createdBook(), Map.of("isbn", other.get("isbn")));
		assertThat(answer.violations()).containsOnly(Map.entry("isbn", "unique"));
	}

	@Test
	void anAuthorHasATitleOnce() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book());
		Answer answer = this.client.post("/api/books", this.client.book("title", book.get("title")));
		assertThat(answer.violations()).containsOnly(Map.entry("", "unique"));
		assertThat(answer.objects("errors").get(0)).containsEntry("pointer", "")
			.containsEntry("message", "The fields title, author must make a unique set.");
	}

	@Test
	void completesThePairOfTitleAndAuthorFromTheStoredBook() {
		Map<String, Object> other = this.client.create("/api/books", this.client.book());
		Answer answer = this.client.patch(this.client.createdBook(), Map.of("title", other.get("title")));
		assertThat(answer.violations()).containsOnly(Map.entry("", "unique"));
	}

	@Test
	void anotherAuthorMayHaveTheSameTitle() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book());
		Map<String, Object> author = this.client.create("/api/authors", this.client.author());
		Map<String, Object> sent = this.client.book("title", book.get("title"));
		sent.put("author", author.get("id"));
		this.client.create("/api/books", sent);
	}

	@Test
	void looksForPairsOnlyWhenAllFieldsAreClean() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book());
		Map<String, Object> sent = this.client.book("title", book.get("title"));
		sent.put("price", "abc");
		assertThat(this.client.post("/api/books", sent).violations()).containsOnly(Map.entry("price", "invalid"));
	}

	@Test
	void oneOfTwentySimultaneousCreationsOfOneIsbnSucceeds() {
		Object isbn = this.client.book().get("isbn");
		List<Integer> statuses = BookstoreClient.simultaneously(20,
				() -> this.client.post("/api/books", this.client.book("isbn", isbn)));
		assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 400, 409);
		assertThat(this.client.all("/api/books?ordering=-created")).filteredOn((book) -> book.get("isbn").equals(isbn))
			.hasSize(1);
	}

}
