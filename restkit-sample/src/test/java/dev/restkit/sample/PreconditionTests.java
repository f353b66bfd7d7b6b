package dev.restkit.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No update is lost, where clients say what they change.
 */
@OnEveryDatabase
class PreconditionTests {

	private static final int WRITERS = 20;

	private static final int INCREMENTS = 10;

	private final BookstoreClient client;

	PreconditionTests(Database database) {
		this.client = database.bookstore().client();
	}

	@Test
	void ofTwoChangesOfOneStateTheSecondIsRefused() {
		for (String path : List.of(this.client.createdBook(), createdAuthor(), createdReview())) {
			Answer read = this.client.get(path);
			Map<String, Object> body = read.object();
			String tag = read.header("ETag");
			body.put(text(path), "first");
			this.client.put(path, body, "If-Match", tag).expect(200);
			body.put(text(path), "second");
			Answer refused = this.client.put(path, body, "If-Match", tag).expect(412);
			assertThat(refused.get("code")).isEqualTo("precondition_failed");
			assertThat(this.client.get(path).get(text(path))).isEqualTo("first");
			this.client.patch(path, Map.of(text(path), "third"), "If-Match", tag).expect(412);
			this.client.delete(path, "If-Match", tag).expect(412);
			this.client.delete(path, "If-Match", this.client.get(path).header("ETag")).expect(204);
		}
	}

	@Test
	void takesATagOfAnyFormAndOfAnAnswer() {
		for (String path : List.of(this.client.createdBook(), createdAuthor(), createdReview())) {
			List<String> forms = List.of(path + ".yaml", path + ".json", path + "?format=yaml", path + "?format=json");
			for (int index = 0; index < forms.size(); index++) {
				String tag = this.client.get(forms.get(index)).header("ETag");
				String answered = this.client.patch(path, Map.of(text(path), "text " + index), "If-Match", tag)
					.expect(200)
					.header("ETag");
				this.client
					.patch(path + ".json", Map.of(text(path), "again " + index), "If-Match", "\"x\", " + answered)
					.expect(200);
			}
			String indented = this.client.get(path, "Accept", "application/json; indent=4").header("ETag");
			this.client.delete(path, "If-Match", indented).expect(204);
		}
	}

	@Test
	void refusesWeakTagsAndWhatIsNoTag() {
		String path = this.client.createdBook();
		String tag = this.client.get(path).header("ETag");
		for (String given : List.of("W/" + tag, "nonsense", "", tag.replace("\"", ""),
				"\"" + "x".repeat(4000) + "\"")) {
			this.client.patch(path, Map.of("stock", 1), "If-Match", given).expect(412);
		}
		this.client.patch(path, Map.of("stock", 1), "If-Match", "*").expect(200);
	}

	@Test
	void refusesWhatTheRequestRulesOut() {
		String path = this.client.createdBook();
		String tag = this.client.get(path).header("ETag");
		this.client.put(path, this.client.book(), "If-None-Match", "*").expect(412);
		this.client.patch(path, Map.of("stock", 1), "If-None-Match", tag).expect(412);
		this.client.patch(path, Map.of("stock", 1), "If-None-Match", "W/" + tag).expect(412);
		this.client.patch(path, Map.of("stock", 1), "If-None-Match", "\"other\"").expect(200);
	}

	@Test
	void obeysIfUnmodifiedSince() {
		String path = createdReview();
		String modified = this.client.get(path).header("Last-Modified");
		this.client.patch(path, Map.of("text", "later"), "If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:01 GMT")
			.expect(412);
		this.client.patch(path, Map.of("text", "later"), "If-Unmodified-Since", modified).expect(200);
		this.client.patch(path, Map.of("text", "last"), "If-Unmodified-Since", "nonsense").expect(200);
	}

	@Test
	void checksBeforeItReadsTheBodyAndAfterItFoundTheObject() {
		String path = this.client.createdBook();
		this.client.put(path, "{bad", "If-Match", "\"other\"").expect(412);
		this.client.put(path, "{bad", "If-Match", "*").expect(400);
		this.client.put("/api/books/999999", "{bad", "If-Match", "*").expect(404);
	}

	@Test
	void guardsActionsThatChangeAnObject() {
		String path = this.client.createdBook();
		String tag = this.client.get(path).header("ETag");
		Map<String, Integer> restock = Map.of("quantity", 2);
		this.client.post(path + "/restock", restock, "If-Match", tag).expect(200);
		this.client.post(path + "/restock", restock, "If-Match", tag).expect(412);
		assertThat(this.client.get(path).get("stock")).isEqualTo(2);
	}

	@Test
	void losesNoIncrementOfManyWritersWithAVersion() {
		String path = this.client.createdBook();
		increment(() -> {
			Answer read = this.client.get(path).expect(200);
			int stock = (Integer) read.get("stock");
			return done(this.client.patch(path, Map.of("stock", stock + 1), "If-Match", read.header("ETag")));
		});
		assertThat(this.client.get(path).get("stock")).isEqualTo(WRITERS * INCREMENTS);
	}

	@Test
	void losesNoIncrementOfManyWritersWithoutAVersion() {
		String path = createdAuthor();
		this.client.patch(path, Map.of("biography", "0")).expect(200);
		increment(() -> {
			Answer read = this.client.get(path).expect(200);
			int number = Integer.parseInt((String) read.get("biography"));
			return done(this.client.patch(path, Map.of("biography", String.valueOf(number + 1)), "If-Match",
					read.header("ETag")));
		});
		assertThat(this.client.get(path).get("biography")).isEqualTo(String.valueOf(WRITERS * INCREMENTS));
	}

	private static boolean done(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(200, 412);
		return answer.status() == 200;
	}

	private static void increment(BooleanSupplier attempt) {
		ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
		try {
			Stream<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
				.mapToObj((writer) -> CompletableFuture.runAsync(() -> {
					int made = 0;
					while (made < INCREMENTS) {
						made += attempt.getAsBoolean() ? 1 : 0;
					}
				}, threads));
			writers.toList().forEach(CompletableFuture::join);
		}
		finally {
			threads.shutdown();
		}
	}

	private static String text(String path) {
		return path.startsWith("/api/books") ? "title" : path.startsWith("/api/authors") ? "biography" : "text";
	}

	private String createdAuthor() {
		return "/api/authors/" + this.client.create("/api/authors", this.client.author()).get("id");
	}

	private String createdReview() {
		return "/api/reviews/" + this.client
			.create("/api/reviews",
					Map.of("book", this.client.createdBook(), "rating", 4, "text", "Fine.", "reviewer", "Ann"))
			.get("id");
	}

}
