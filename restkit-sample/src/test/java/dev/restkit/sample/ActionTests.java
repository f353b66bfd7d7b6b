package dev.restkit.sample;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class ActionTests {

	private final BookstoreClient client;

	ActionTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void restocksABook() {
		String path = this.client.createdBook();
		Map<String, Object> book = this.client.post(path + "/restock", Map.of("quantity", 5)).expect(200).object();
		assertThat(book).containsEntry("stock", 5).containsEntry("inStock", true);
		assertThat(this.client.get(path).object()).isEqualTo(book);
		assertThat(this.client.post(path + "/restock", Map.of("quantity", "1000")).expect(200).get("stock"))
			.isEqualTo(1005);
	}

	@Test
	void refusesAQuantityThatIsNone() {
		String path = this.client.createdBook();
		Map.of(0, "min_value", -1, "min_value", 1001, "max_value", 1.5, "invalid", "x", "invalid")
			.forEach((quantity,
					code) -> assertThat(this.client.post(path + "/restock", Map.of("quantity", quantity)).violations())
						.containsOnly(Map.entry("quantity", code)));
		assertThat(this.client.post(path + "/restock", "{\"quantity\": null}").violations())
			.containsOnly(Map.entry("quantity", "null"));
		assertThat(this.client.post(path + "/restock", Map.of()).violations())
			.containsOnly(Map.entry("quantity", "required"));
		assertThat(this.client.get(path).get("stock")).isEqualTo(0);
	}

	@Test
	void doesNotRestockBeyondWhatAShelfHolds() {
		Map<String, Object> book = this.client.create("/api/books", this.client.book("stock", Integer.MAX_VALUE));
		this.client.post("/api/books/" + book.get("id") + "/restock", Map.of("quantity", 1)).expect(409);
	}

	@Test
	void losesNoCopyWhenManyRestockAtOnce() {
		String path = this.client.createdBook();
		List<Integer> statuses = BookstoreClient.simultaneously(10,
				() -> this.client.post(path + "/restock", Map.of("quantity", 1)));
		assertThat(statuses).contains(200).isSubsetOf(200, 409);
		assertThat(this.client.get(path).get("stock")).isEqualTo(Collections.frequency(statuses, 200));
	}

	@Test
	void doesNotRestockABookThatIsNotThere() {
		this.client.post("/api/books/999999/restock", Map.of("quantity", 1)).expect(404);
		this.client.post("/api/books/999999/restock", "{bad").expect(404);
	}

	@Test
	void showsTheTenNewestBooks() {
		Object newest = this.client.create("/api/books", this.client.book()).get("id");
		List<Map<String, Object>> recent = this.client.get("/api/books/recent").expect(200).list();
		List<Map<String, Object>> expected = this.client.get("/api/books?ordering=-created&page_size=10").results();
		assertThat(recent).hasSize(10);
		assertThat(recent.get(0)).containsEntry("id", newest);
		assertThat(recent.get(9)).isEqualTo(this.client.get("/api/books/" + recent.get(9).get("id")).object());
		assertThat(recent.get(0)).isEqualTo(expected.get(0));
	}

}
