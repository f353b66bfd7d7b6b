package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class SampleDataTests {

	private final BookstoreClient client;

	SampleDataTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void theStoreIsFilledAtStart() {
		Map.of("authors", 20, "books", 200, "reviews", 1000, "tags", 12)
			.forEach((name, count) -> assertThat(this.client.get("/api/" + name).expect(200).get("count"))
				.isEqualTo(count));
	}

	@Test
	void everyBookIsOneThatAClientMayReplaceByItself() {
		for (Map<String, Object> book : this.client.get("/api/books?page_size=25").expect(200).results()) {
			Map<String, Object> same = this.client.put("/api/books/" + book.get("id"), book).expect(200).object();
			assertThat(same).usingRecursiveComparison().ignoringFields("updated").isEqualTo(book);
		}
	}

	@Test
	void booksDifferInTitleAndIsbn() {
		List<Map<String, Object>> books = this.client.all("/api/books");
		assertThat(books).extracting((book) -> book.get("isbn")).doesNotHaveDuplicates();
		assertThat(books).extracting((book) -> book.get("title")).doesNotHaveDuplicates();
		assertThat(books).extracting((book) -> book.get("language"))
			.contains("ENGLISH", "FRENCH", "GERMAN", "SPANISH", "OTHER");
	}

}
