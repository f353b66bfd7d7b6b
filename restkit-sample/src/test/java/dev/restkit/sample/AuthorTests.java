package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class AuthorTests {

	private final BookstoreClient client;

	AuthorTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void createsAnAuthorAtItsOwnUrl() {
		Answer answer = this.client.post("/api/authors", this.client.author()).expect(201);
		Map<String, Object> author = answer.object();
		assertThat(author.keySet()).containsExactly("url", "id", "name", "slug", "born", "biography", "books");
		assertThat(author).containsEntry("url", this.client.url("/api/authors/" + author.get("id")))
			.containsEntry("born", null)
			.containsEntry("biography", "")
			.containsEntry("books", List.of());
		assertThat(answer.header("Location")).isEqualTo(author.get("url"));
	}

	@Test
	void changesAnAuthor() {
		Map<String, Object> author = this.client.create("/api/authors", this.client.author());
		String path = "/api/authors/" + author.get("id");
		assertThat(this.client.patch(path, Map.of("born", "1950-05-05")).expect(200).object())
			.containsEntry("born", "1950-05-05")
			.containsEntry("name", author.get("name"));
		Map<String, Object> replacement = this.client.author();
		replacement.put("biography", "Long.");
		assertThat(this.client.put(path, replacement).expect(200).object()).containsAllEntriesOf(replacement);
	}

	@Test
	void ignoresBooksThatAreSentWithAnAuthor() {
		Map<String, Object> sent = this.client.author();
		sent.put("books", List.of(this.client.url("/api/books/1")));
		sent.put("url", "http://elsewhere.example/");
		Map<String, Object> author = this.client.create("/api/authors", sent);
		assertThat(author).containsEntry("books", List.of());
		assertThat((String) author.get("url")).startsWith(this.client.url("/api/authors/"));
	}

	@Test
	void refusesAWrongAuthorWithAllThatIsWrong() {
		Map<String, Object> wrong = Map.of("name", "x".repeat(121), "slug", "two words", "born", "yesterday");
		assertThat(this.client.post("/api/authors", wrong).violations()).containsExactly(
				Map.entry("name", "max_length"), Map.entry("slug", "invalid"), Map.entry("born", "invalid"));
	}

	@Test
	void refusesASlugThatIsTaken() {
		Map<String, Object> sent = this.client.author();
		this.client.create("/api/authors", sent);
		assertThat(this.client.post("/api/authors", sent).violations()).containsOnly(Map.entry("slug", "unique"));
	}

	@Test
	void findsAuthorsByName() {
		List<Map<String, Object>> found = this.client.all("/api/authors?search=LIND");
		assertThat(found).isNotEmpty().allSatisfy((author) -> assertThat((String) author.get("name")).contains("Lind"));
	}

}
