package dev.restkit.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tells clients that their copies are current, and 304.
 */
@OnEveryDatabase
class ValidatorTests {

	private final Bookstore bookstore;

	private final BookstoreClient client;

	private final BookstoreClient anonymous;

	ValidatorTests(Database database) {
		this.bookstore = database.bookstore();
		this.client = this.bookstore.client();
		this.anonymous = this.bookstore.anonymous();
	}

	@Test
	void anItemHasAStrongTagThatChangesWithIt() {
		String path = this.client.createdBook();
		String tag = tag(this.client.get(path));
		assertThat(tag).startsWith("\"").endsWith("\"");
		assertThat(tag(this.client.get(path))).isEqualTo(tag);
		Answer changed = this.client.patch(path, Map.of("stock", 7)).expect(200);
		assertThat(tag(changed)).isNotEqualTo(tag).isEqualTo(tag(this.client.get(path)));
		assertThat(changed.header("Content-Location")).isEqualTo(this.client.url(path));
	}

	@Test
	void whatIsCreatedHasItsTag() {
		Answer created = this.client.post("/api/books", this.client.book()).expect(201);
		assertThat(tag(created)).isEqualTo(tag(this.client.get("/api/books/" + created.get("id"))));
	}

	@Test
	void anActionOnAnItemAnswersWithTheItemsTag() {
		String path = this.client.createdBook();
		Answer restocked = this.client.post(path + "/restock", Map.of("quantity", 1)).expect(200);
		assertThat(tag(restocked)).isEqualTo(tag(this.client.get(path)));
	}

	@Test
	void everyFormOfAnItemHasATagOfItsOwn() {
		for (String path : List.of(this.client.createdBook(), createdReview(), createdAuthor())) {
			Set<String> tags = new HashSet<>();
			List<Answer> forms = List.of(this.client.get(path), this.client.get(path, "Accept", "application/yaml"),
					this.client.get(path, "Accept", "application/json; indent=4"),
					this.client.get(path, "Accept", "application/json; indent=2"), this.client.get(path + ".json"),
					this.client.get(path + ".yaml"), this.client.get(path + "?format=json"),
					this.client.get(path + "?format=yaml"));
			forms.forEach((form) -> tags.add(tag(form.expect(200))));
			assertThat(tags).as(path).hasSize(forms.size());
		}
	}

	@Test
	void whatIsCurrentIsNotSentAgain() {
		for (String path : List.of(this.client.createdBook(), createdReview(), "/api/books?page=2", "/api/books/recent",
				"/api/tags")) {
			for (String accept : List.of("application/json", "application/yaml")) {
				String tag = tag(this.client.get(path, "Accept", accept));
				for (String given : List.of(tag, "\"other\", " + tag, "W/" + tag.replaceFirst("^W/", ""), "*")) {
					assertNotModified(this.client.get(path, "Accept", accept, "If-None-Match", given), tag);
					assertNotModified(this.client.head(path, "Accept", accept, "If-None-Match", given), tag);
				}
				assertThat(this.client.get(path, "Accept", accept, "If-None-Match", "\"other\"").expect(200).body())
					.isNotEmpty();
			}
		}
	}

	private static void assertNotModified(Answer answer, String tag) {
		assertThat(answer.expect(304).body()).isEmpty();
		assertThat(answer.header("ETag")).isEqualTo(tag);
		assertThat(answer.header("Vary")).containsIgnoringCase("Accept");
		Set<String> allowed = Set.of("cache-control", "content-location", "date", "etag", "expires", "live-position",
				"vary", "keep-alive", "connection", "x-content-type-options", "x-frame-options", "x-xss-protection");
		assertThat(answer.response().headers().map().keySet()).isSubsetOf(allowed);
	}

	@Test
	void aTagOfAnotherFormIsNoCopy() {
		String path = this.client.createdBook();
		String json = tag(this.client.get(path));
		this.client.get(path, "Accept", "application/yaml", "If-None-Match", json).expect(200);
		this.client.get(path + ".json", "If-None-Match", json).expect(200);
	}

	@Test
	void whatARelationShowsChangesTheTag() {
		String path = this.client.createdBook();
		String tag = tag(this.client.get(path));
		Map<String, Object> review = this.client.create("/api/reviews", review(path));
		this.client.get(path, "If-None-Match", tag).expect(200);
		String reviewed = tag(this.client.get(path));
		this.client.delete("/api/reviews/" + review.get("id")).expect(204);
		assertThat(tag(this.client.get(path))).isEqualTo(tag).isNotEqualTo(reviewed);
	}

	@Test
	void aListHasAWeakTagThatChangesWithIt() {
		String path = "/api/tags?search=validator";
		String tag = tag(this.client.get(path));
		assertThat(tag).startsWith("W/\"");
		this.client.get(path, "If-None-Match", tag).expect(304);
		this.client.create("/api/tags", Map.of("name", "validator"));
		this.client.get(path, "If-None-Match", tag).expect(200);
	}

	@Test
	void headAnswersAsGetDoesWithoutABody() {
		for (String path : List.of(this.client.createdBook(), createdReview(), "/api/books?page=2&page_size=50",
				"/api/books.yaml", "/api/books/recent", "/api/books/999999", "/api")) {
			for (String coding : List.of("identity", "gzip")) {
				Answer get = this.client.get(path, "Accept-Encoding", coding);
				Answer head = this.client.head(path, "Accept-Encoding", coding);
				assertThat(head.body()).isEmpty();
				assertThat(head.status()).isEqualTo(get.status());
				assertThat(headers(head)).as("%s %s", path, coding).isEqualTo(headers(get));
			}
		}
	}

	private static Map<String, List<String>> headers(Answer answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
		headers.remove("date");
		headers.remove("transfer-encoding");
		headers.remove("connection");
		return headers;
	}

	@Test
	void tellsWhenItWasLastModifiedWhereThatIsDeclared() {
		Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		String path = createdReview();
		Instant updated = ZonedDateTime
			.parse(this.client.get(path).header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
			.toInstant();
		assertThat(updated).isBetween(before, Instant.now());
		assertThat(this.client.get(this.client.createdBook()).header("Last-Modified")).isNull();
		this.client.get(path, "If-Modified-Since", httpDate(updated)).expect(304);
		this.client.get(path, "If-Modified-Since", httpDate(updated.plusSeconds(60))).expect(304);
		this.client.get(path, "If-Modified-Since", httpDate(updated.minusSeconds(1))).expect(200);
		this.client.get(path, "If-Modified-Since", "yesterday").expect(200);
		this.client.get(path, "If-Modified-Since", httpDate(updated), "If-None-Match", "\"other\"").expect(200);
	}

	@Test
	void readsNothingElseThanBefore() {
		String review = createdReview();
		assertThat(statements(review)).hasSize(1);
		assertThat(statements(review, "If-None-Match", tag(this.client.get(review)))).hasSize(1);
	}

	@Test
	void aReadMayHaveConditions() {
		String path = createdReview();
		String tag = tag(this.client.get(path));
		this.client.get(path, "If-Match", tag).expect(200);
		this.client.get(path, "If-Match", "*").expect(200);
		assertThat(this.client.get(path, "If-Match", "\"other\"").expect(412).get("code"))
			.isEqualTo("precondition_failed");
		this.client.get(path, "If-Match", "W/" + tag).expect(412);
	}

	@Test
	void cachesAreToldWhatIsDeclared() {
		assertThat(this.client.get("/api/books/recent").header("Cache-Control")).isEqualTo("public, max-age=10");
		assertThat(this.anonymous.get("/api/tags").header("Cache-Control")).isEqualTo("max-age=60");
		assertThat(this.client.get("/api/tags").header("Cache-Control")).isEqualTo("private, max-age=60");
		assertThat(this.client.get("/api/books").header("Cache-Control")).isEqualTo("public, max-age=1");
		assertThat(this.anonymous.head("/api/tags").header("Cache-Control")).isEqualTo("max-age=60");
		assertThat(this.client.head("/api/tags").header("Cache-Control")).isEqualTo("private, max-age=60");
		assertThat(this.anonymous.get("/api/authors").header("Cache-Control")).isNull();
		Stream
			.of(this.anonymous.get("/api/tags/999999"), this.anonymous.get("/api/books?page=x"),
					this.anonymous.post("/api/tags", Map.of("name", "uncached")))
			.forEach((answer) -> assertThat(answer.header("Cache-Control")).isNull());
	}

	@Test
	void whatACallerIsShownIsKeptFromOthers() {
		Stream
			.of(this.client.get("/api/authors"), this.client.get("/api/tags/999999"),
					this.client.post("/api/tags", Map.of("name", "uncached")))
			.forEach((answer) -> {
				assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
				assertThat(answer.header("Vary").toLowerCase(Locale.ROOT)).contains("accept", "authorization",
						"cookie");
			});
		assertThat(this.anonymous.get("/api/authors").header("Vary").toLowerCase(Locale.ROOT)).contains("accept",
				"authorization", "cookie");
		assertThat(this.anonymous.get("/api/books/recent").header("Vary")).doesNotContainIgnoringCase("cookie");
	}

	@Test
	void compressesListsAndNotWhatHasAStrongTag() {
		Answer list = this.client.get("/api/books?page_size=50", "Accept-Encoding", "gzip").expect(200);
		assertThat(list.header("Content-Encoding")).isEqualTo("gzip");
		assertThat(list.header("ETag")).startsWith("W/");
		assertThat(String.join(", ", list.response().headers().allValues("Vary")))
			.containsIgnoringCase("accept-encoding")
			.containsIgnoringCase("accept,");
		Answer current = this.client.get("/api/books?page_size=50", "Accept-Encoding", "gzip", "If-None-Match",
				list.header("ETag"));
		assertThat(String.join(", ", current.expect(304).response().headers().allValues("Vary")))
			.containsIgnoringCase("accept-encoding");
		assertThat(this.client.get("/api/books?page_size=1", "Accept-Encoding", "gzip").header("Content-Encoding"))
			.isNull();
		Map<String, Object> author = this.client.author();
		author.put("biography", "x".repeat(4000));
		String path = "/api/authors/" + this.client.create("/api/authors", author).get("id");
		Answer item = this.client.get(path, "Accept-Encoding", "gzip").expect(200);
		assertThat(item.header("Content-Encoding")).isNull();
		assertThat(tag(item)).isEqualTo(tag(this.client.get(path)));
	}

	private List<String> statements(String path, String... headers) {
		return this.bookstore.statementsDuring(() -> this.client.get(path, headers));
	}

	private static String httpDate(Instant time) {
		return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
			.format(time.atOffset(ZoneOffset.UTC));
	}

	private String createdReview() {
		return "/api/reviews/" + this.client.create("/api/reviews", review(this.client.createdBook())).get("id");
	}

	private String createdAuthor() {
		return "/api/authors/" + this.client.create("/api/authors", this.client.author()).get("id");
	}

	private Map<String, Object> review(String book) {
		return Map.of("book", book, "rating", 4, "text", "Fine.", "reviewer", "Ann");
	}

	private static String tag(Answer answer) {
		assertThat(answer.header("ETag")).as("%s", answer.response().uri()).isNotNull();
		return answer.header("ETag");
	}

}
