package dev.restkit.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnEveryDatabase
class ReviewTests {

	private final BookstoreClient client;

	ReviewTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void createsAReviewThatItsBookShows() {
		String book = this.client.createdBook();
		Map<String, Object> review = this.client.create("/api/reviews", review(book));
		assertThat(review.keySet()).containsExactly("id", "book", "rating", "text", "reviewer", "created");
		assertThat(review).containsEntry("book", this.client.url(book)).containsEntry("rating", 4);
		assertThat(this.client.get(book).objects("reviews")).singleElement()
			.isEqualTo(Map.of("id", review.get("id"), "rating", 4, "text", "Fine.", "reviewer", "admin"));
	}

	@Test
	void changesAReview() {
		String book = this.client.createdBook();
		String path = "/api/reviews/" + this.client.create("/api/reviews", review(book)).get("id");
		assertThat(this.client.patch(path, Map.of("rating", 1)).expect(200).object()).containsEntry("rating", 1)
			.containsEntry("text", "Fine.");
		String other = this.client.createdBook();
		assertThat(this.client.put(path, review(other)).expect(200).object()).containsEntry("book",
				this.client.url(other));
		assertThat(this.client.get(book).objects("reviews")).isEmpty();
	}

	@Test
	void destroysAReviewAndKeepsItsBook() {
		String book = this.client.createdBook();
		String path = "/api/reviews/" + this.client.create("/api/reviews", review(book)).get("id");
		this.client.delete(path).expect(204);
		this.client.get(path).expect(404);
		this.client.get(book).expect(200);
	}

	@Test
	void refusesARatingOutsideOneToFive() {
		Map<String, Object> review = review(this.client.createdBook());
		Map.of(0, "min_value", 6, "max_value").forEach((rating, code) -> {
			review.put("rating", rating);
			assertThat(this.client.post("/api/reviews", review).violations()).containsOnly(Map.entry("rating", code));
		});
		review.put("rating", 4.5);
		assertThat(this.client.post("/api/reviews", review).violations()).containsOnly(Map.entry("rating", "invalid"));
	}

	@Test
	void refusesAnEmptyReview() {
		assertThat(this.client.post("/api/reviews", Map.of()).violations())
			.containsExactly(Map.entry("book", "required"), Map.entry("rating", "required"));
	}

	@Test
	void refusesATextThatIsTooLong() {
		Map<String, Object> review = review(this.client.createdBook());
		review.put("text", "x".repeat(2001));
		assertThat(this.client.post("/api/reviews", review).violations()).containsOnly(Map.entry("text", "max_length"));
	}

	@Test
	void filtersReviews() {
		Map<String, Object> book = this.client.get("/api/books").results().get(0);
		List<Map<String, Object>> ofBook = this.client.all("/api/reviews?book=" + book.get("id"));
		assertThat(ofBook).hasSize(5)
			.allMatch((review) -> review.get("book").toString().endsWith("/" + book.get("id")));
		assertThat(this.client.all("/api/reviews?rating=5&reviewer=Anna")).isNotEmpty()
			.allMatch((review) -> review.get("rating").equals(5) && review.get("reviewer").equals("Anna"));
		assertThat(this.client.all("/api/reviews?rating__lte=2")).isNotEmpty()
			.allMatch((review) -> (int) review.get("rating") <= 2);
	}

	private Map<String, Object> review(String book) {
		return new LinkedHashMap<>(
				Map.of("book", this.client.url(book), "rating", 4, "text", "Fine.", "reviewer", "Ann"));
	}

}
