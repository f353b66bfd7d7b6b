package dev.restkit.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * A caching proxy serves what it may, keeps variants apart, and never serves for long
 * what was changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachingProxyTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Bookstore bookstore = Database.H2.bookstore();

	private final BookstoreClient application = this.bookstore.client();

	private CachingProxy proxy;

	private BookstoreClient client;

	private BookstoreClient staff;

	@BeforeAll
	void startProxy(@TempDir Path directory) throws IOException {
		this.proxy = CachingProxy.before(this.application, directory);
		this.client = this.proxy.client();
		this.staff = this.client.as("admin");
	}

	@AfterAll
	void stopProxy() {
		if (this.proxy != null) {
			this.proxy.close();
		}
	}

	@AfterEach
	void restore() {
		Database.H2.restore();
	}

	@Test
	void aCachedPageAsksTheApplicationNothing() {
		String path = "/api/tags?page_size=3";
		Answer first = this.client.get(path).expect(200);
		assertThat(first.header("X-Cache")).isEqualTo("MISS");
		List<String> statements = this.bookstore.statementsDuring(() -> {
			Answer second = this.client.get(path).expect(200);
			assertThat(second.header("X-Cache")).isEqualTo("HIT");
			assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
			assertThat(second.body()).isEqualTo(first.body());
			Answer current = this.client.get(path, "If-None-Match", first.header("ETag")).expect(304);
			assertThat(current.header("X-Cache")).isEqualTo("HIT");
			assertThat(current.body()).isEmpty();
		});
		assertThat(statements).isEmpty();
	}

	@Test
	void formatsAreKeptApart() {
		String path = "/api/tags?page_size=4";
		for (String cache : List.of("MISS", "HIT")) {
			for (String accept : List.of("application/json", "application/yaml", "application/json; indent=4")) {
				Answer answer = this.client.get(path, "Accept", accept).expect(200);
				assertThat(answer.header("X-Cache")).isEqualTo(cache);
				assertThat(answer.header("Content-Type")).startsWith(accept.replaceFirst(";.*", ""));
				assertThat(answer.body()).isEqualTo(viaProxy(path, accept));
			}
		}
	}

	/**
	 * What the application answers to the proxy itself: links carry the proxy's address.
	 */
	private String viaProxy(String path, String accept) {
		String body = this.application.get(path, "Accept", accept).body();
		return body.replace(this.application.url(""), this.client.url(""));
	}

	@Test
	void codingsAreKeptApart() {
		String path = "/api/books/recent";
		for (String cache : List.of("MISS", "HIT")) {
			Answer packed = this.client.get(path, "Accept-Encoding", "gzip").expect(200);
			Answer plain = this.client.get(path).expect(200);
			assertThat(packed.header("X-Cache")).isEqualTo(cache);
			assertThat(plain.header("X-Cache")).isEqualTo(cache);
			assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
			assertThat(plain.header("Content-Encoding")).isNull();
			assertThat(plain.list()).hasSize(10);
		}
	}

	@Test
	void whatIsNoLongerFreshIsRevalidated() {
		String path = "/api/books?page_size=2";
		Answer first = this.client.get(path).expect(200);
		Answer revalidated = until(() -> this.client.get(path),
				(answer) -> "REVALIDATED".equals(answer.header("X-Cache")));
		assertThat(revalidated.expect(200).header("X-Upstream")).isEqualTo("304");
		assertThat(revalidated.body()).isEqualTo(first.body());
		assertThat(revalidated.header("ETag")).isEqualTo(first.header("ETag"));
		assertThat(revalidated.header("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void aChangeIsSeenWhenFreshnessEnds() {
		String title = this.application.book().get("title") + " behind a proxy";
		String path = "/api/books?search=" + title.replace(' ', '+');
		assertThat(this.client.get(path).expect(200).get("count")).isEqualTo(0);
		this.staff.create("/api/books", this.application.book("title", title));
		Answer changed = until(() -> this.client.get(path), (answer) -> !answer.get("count").equals(0));
		assertThat(changed.results()).singleElement()
			.satisfies((book) -> assertThat(book).containsEntry("title", title));
		assertThat(changed.header("X-Upstream")).isEqualTo("200");
	}

	@Test
	void whatSaysNothingOfCachesIsAlwaysAskedFor() {
		String path = this.application.createdBook();
		Answer first = this.client.get(path).expect(200);
		assertThat(first.header("X-Cache")).isEqualTo("MISS");
		this.staff.patch(path, Map.of("stock", 3), "If-Match", first.header("ETag")).expect(200);
		Answer second = this.client.get(path).expect(200);
		assertThat(second.header("X-Cache")).isEqualTo("MISS");
		assertThat(second.get("stock")).isEqualTo(3);
		this.client.get(path + "0000000").expect(404);
	}

	private static Answer until(Supplier<Answer> call, Predicate<Answer> condition) {
		Instant end = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(end)) {
			Answer answer = call.get();
			if (condition.test(answer)) {
				return answer;
			}
		}
		return fail("Nothing changed within " + PATIENCE);
	}

}
