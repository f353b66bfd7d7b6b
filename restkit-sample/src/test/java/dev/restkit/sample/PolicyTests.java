package dev.restkit.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what in the bookstore: every operation, for nobody in particular, a user,
 * the user whose review it is, and the staff.
 */
class PolicyTests {

	private static final Map<String, Object> QUOTE = Map.of("items", List.of(Map.of("book", 1, "quantity", 2)),
			"destination", Map.of("country", "FR", "postcode", "75011"), "payment",
			Map.of("type", "invoice", "company", "Analytical Engines"));

	private static final Bookstore BOOKSTORE = Database.H2.bookstore();

	private final BookstoreClient anonymous = BOOKSTORE.anonymous();

	private final BookstoreClient grace = this.anonymous.as("grace");

	private final BookstoreClient ada = this.anonymous.as("ada");

	private final BookstoreClient admin = BOOKSTORE.client();

	@AfterEach
	void restore() {
		Database.H2.restore();
	}

	@Test
	void onlyTheStaffKnowsWhatRemainsOfAQuote() {
		Answer quote = this.admin.post("/api/quote", QUOTE).expect(200);
		assertThat(quote.decimal("margin")).isEqualByComparingTo(
				quote.decimal("goods").multiply(new BigDecimal("0.3")).setScale(2, RoundingMode.HALF_UP));
		for (BookstoreClient other : List.of(this.anonymous, this.ada)) {
			assertThat(other.post("/api/quote", QUOTE).expect(200).body()).contains("\"total\"")
				.doesNotContain("margin");
			assertThat(other.get("/api-docs.json").expect(200).body()).doesNotContain("margin");
		}
		assertThat(this.admin.get("/api-docs.json").expect(200).body()).contains("\"margin\"");
	}

	@ParameterizedTest
	@CsvSource({
	// @formatter:off
			"GET,     /api,                 200, 200, 200, 200",
			"GET,     /api/books,           200, 200, 200, 200",
			"HEAD,    /api/books,           200, 200, 200, 200",
			"OPTIONS, /api/books,           200, 200, 200, 200",
			"GET,     /api/books/recent,    200, 200, 200, 200",
			"GET,     BOOK,                 200, 200, 200, 200",
			"POST,    /api/books,           401, 403, 403, 400",
			"PUT,     BOOK,                 401, 403, 403, 400",
			"PATCH,   BOOK,                 401, 403, 403, 200",
			"POST,    BOOK/restock,         401, 403, 403, 400",
			"DELETE,  BOOK,                 401, 403, 403, 204",
			"GET,     /api/authors,         200, 200, 200, 200",
			"GET,     /api/authors/1,       200, 200, 200, 200",
			"POST,    /api/authors,         401, 403, 403, 400",
			"PUT,     /api/authors/1,       401, 403, 403, 400",
			"PATCH,   /api/authors/1,       401, 403, 403, 200",
			"DELETE,  AUTHOR,               401, 403, 403, 204",
			"GET,     /api/tags,            200, 200, 200, 200",
			"GET,     /api/tags/1,          200, 200, 200, 200",
			"POST,    /api/tags,            401, 403, 403, 400",
			"PUT,     /api/tags/1,          401, 403, 403, 400",
			"PATCH,   /api/tags/1,          401, 403, 403, 200",
			"DELETE,  TAG,                  401, 403, 403, 204",
			"GET,     /api/reviews,         200, 200, 200, 200",
			"GET,     REVIEW,               200, 200, 200, 200",
			"POST,    /api/reviews,         401, 400, 400, 400",
			"PUT,     REVIEW,               401, 403, 400, 400",
			"PATCH,   REVIEW,               401, 403, 200, 200",
			"DELETE,  REVIEW,               401, 403, 204, 204",
			"PATCH,   /api/reviews/9999999, 401, 404, 404, 404",
			"GET,     /api/hello,           200, 200, 200, 200",
			"POST,    /api/quote,           400, 400, 400, 400",
			"GET,     /api-auth/tokens,     401, 200, 200, 200",
			"POST,    /api-auth/tokens,     401, 400, 400, 400",
			"DELETE,  /api-auth/tokens/x,   401, 404, 404, 404",
			"POST,    /api-token-auth,      400, 400, 400, 400",
	})
	// @formatter:on
	void onlyWhoMayDoes(String method, String path, int nobody, int user, int owner, int staff) {
		for (Map.Entry<BookstoreClient, Integer> each : callers(nobody, user, owner, staff).entrySet()) {
			Answer answer = call(each.getKey(), method, existing(path));
			assertThat(answer.status()).as("%s %s", method, path).isEqualTo(each.getValue());
			if (answer.status() == 401) {
				assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"api\"");
			}
		}
	}

	private Map<BookstoreClient, Integer> callers(int nobody, int user, int owner, int staff) {
		Map<BookstoreClient, Integer> callers = new LinkedHashMap<>();
		callers.put(this.anonymous, nobody);
		callers.put(this.grace, user);
		callers.put(this.ada, owner);
		callers.put(this.admin, staff);
		return callers;
	}

	private static Answer call(BookstoreClient client, String method, String path) {
		boolean body = List.of("POST", "PUT", "PATCH").contains(method);
		return body ? client.send(method, path, "{}", "Content-Type", "application/json")
				: client.send(method, path, null);
	}

	/**
	 * The path of something that is there; each caller gets one of its own.
	 */
	private String existing(String path) {
		if (path.startsWith("BOOK")) {
			return path.replace("BOOK", this.admin.createdBook());
		}
		if (path.equals("AUTHOR")) {
			return "/api/authors/" + this.admin.create("/api/authors", this.admin.author()).get("id");
		}
		if (path.equals("TAG")) {
			return "/api/tags/" + this.admin.create("/api/tags", Map.of("name", "t" + System.nanoTime())).get("id");
		}
		return path.equals("REVIEW") ? "/api/reviews/" + this.ada.create("/api/reviews", review()).get("id") : path;
	}

	private Map<String, Object> review() {
		return Map.of("book", this.anonymous.url("/api/books/1"), "rating", 4, "text", "Fine.");
	}

	@Test
	void nobodyWritesUnderAnotherName() {
		Map<String, Object> review = new LinkedHashMap<>(review());
		review.put("reviewer", "admin");
		review.put("owner", "admin");
		Map<String, Object> created = this.ada.create("/api/reviews", review);
		assertThat(created).containsEntry("reviewer", "ada");
		String path = "/api/reviews/" + created.get("id");
		assertThat(this.ada.patch(path, Map.of("reviewer", "grace")).expect(200).get("reviewer")).isEqualTo("ada");
		assertThat(this.admin.patch(path, Map.of("rating", 1)).expect(200).get("reviewer")).isEqualTo("ada");
	}

	@Test
	void aRefusalComesBeforeTheBodyIsRead() {
		String path = existing("REVIEW");
		Answer refused = this.grace.put(path, "{not json").expect(403);
		assertThat(refused.get("detail")).isEqualTo("This is not your review.");
		assertThat(refused.get("code")).isEqualTo("not_your_review");
		this.ada.put(path, "{not json").expect(400);
		this.anonymous.put("/api/books/1", "{not json").expect(401);
	}

}
