package dev.restkit.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a call costs the database does not grow with what it shows.
 */
@OnEveryDatabase
class StatementTests {

	private final Bookstore bookstore;

	private final BookstoreClient client;

	StatementTests(Database database) {
		this.bookstore = database.bookstore();
		this.client = this.bookstore.client();
	}

	@Test
	void aPageOfBooksTakesFourStatementsWhateverItsSize() {
		for (int size : new int[] { 1, 20, 100 }) {
			assertThat(statements("/api/books?page_size=" + size)).as("page_size=%s", size).hasSizeBetween(1, 4);
		}
		assertThat(statements("/api/books?search=the&tag=art&ordering=-price&page_size=100")).hasSizeBetween(1, 4);
	}

	@Test
	void aBookTakesThreeStatements() {
		Object id = this.client.get("/api/books").results().get(0).get("id");
		assertThat(statements("/api/books/" + id)).hasSizeBetween(1, 3);
	}

	@Test
	void aPageForPeopleTakesTheStatementsOfItsContent() {
		Object id = this.client.get("/api/books").results().get(0).get("id");
		for (String path : List.of("/api", "/api/books", "/api/books/" + id, "/api/authors/1", "/api/tags")) {
			List<String> data = statements(path);
			List<String> page = this.bookstore
				.statementsDuring(() -> this.client.get(path, "Accept", "text/html").expect(200));
			assertThat(page).as(path).isEqualTo(data);
		}
	}

	@Test
	void aPageLocatesAnObjectOnceForPermissionsAboutIt() {
		List<String> data = statements("/api/reviews/1");
		List<String> page = this.bookstore.statementsDuring(
				() -> this.bookstore.anonymous().as("ada").get("/api/reviews/1", "Accept", "text/html").expect(200));
		assertThat(page.stream().filter((sql) -> sql.contains("review"))).hasSize(data.size() + 1);
	}

	@Test
	void aPageOfAuthorsTakesThreeStatements() {
		assertThat(statements("/api/authors?page_size=2")).hasSizeBetween(1, 3);
		assertThat(statements("/api/authors?page_size=20")).hasSizeBetween(1, 3);
	}

	@Test
	void aPageOfReviewsTakesTwoStatements() {
		assertThat(statements("/api/reviews?page_size=100")).hasSizeBetween(1, 2);
	}

	@Test
	void theNewestBooksTakeFourStatements() {
		assertThat(statements("/api/books/recent")).hasSizeBetween(1, 4);
	}

	@Test
	void aPageOfBooksReadsNoColumnThatItDoesNotShow() {
		assertThat(statements("/api/books")).isNotEmpty()
			.noneMatch((sql) -> sql.contains("version") || sql.contains("biography"));
	}

	@Test
	void whatNeedsNoDatabaseAsksNone() {
		assertThat(statements("/api/hello")).isEmpty();
		assertThat(statements("/api")).isEmpty();
		assertThat(this.bookstore.statementsDuring(() -> this.client.get("/api/books/0x1").expect(404))).isEmpty();
		assertThat(this.bookstore.statementsDuring(() -> this.client.post("/api/books", "{bad").expect(400))).isEmpty();
	}

	@Test
	void aListThatIsFollowedIsNotCounted() {
		String path = "/api/books?ordering=-created&page_size=5";
		assertThat(statements(path)).anyMatch(StatementTests::isCount);
		Object id = this.client.create("/api/books", this.client.book("title", "Followed, not counted")).get("id");
		assertThat(this.bookstore.statementsDuring(() -> {
			try (Follower follower = Follower.of(this.client.url(path))) {
				follower.until("ready");
				this.client.patch("/api/books/" + id, Map.of("price", "2.25")).expect(200);
				follower.until("update");
			}
		})).isNotEmpty().noneMatch(StatementTests::isCount);
	}

	private static boolean isCount(String sql) {
		return sql.contains("count(");
	}

	private List<String> statements(String path) {
		return this.bookstore.statementsDuring(() -> this.client.get(path).expect(200));
	}

}
