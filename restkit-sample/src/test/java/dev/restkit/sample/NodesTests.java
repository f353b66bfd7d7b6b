package dev.restkit.sample;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two bookstores that share a database, and tell each other what changes.
 */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = { "postgresql", "redis" })
@TestInstance(Lifecycle.PER_CLASS)
class NodesTests {

	private static final String NEWEST = "/api/books?ordering=-created&page_size=5";

	@Parameter
	String bus;

	private EmbeddedPostgres postgres;

	private RedisOnDemand redis;

	private Bookstore one;

	private Bookstore other;

	@BeforeParameterizedClassInvocation
	void start(String bus) {
		this.postgres = Database.startPostgres();
		this.redis = RedisOnDemand.start();
		this.one = bookstore(bus);
		this.other = bookstore(bus);
	}

	private Bookstore bookstore(String bus) {
		return Bookstore.start(List.of("--spring.profiles.active=postgres", "--restkit.live.bus=" + bus,
				"--BOOKSTORE_DB_URL=" + this.postgres.getJdbcUrl("postgres", "postgres"),
				"--BOOKSTORE_DB_USER=postgres", "--BOOKSTORE_DB_PASSWORD=postgres",
				"--spring.data.redis.url=redis://localhost:" + this.redis.port(), "--server.port=0",
				"--logging.level.io.zonky=warn", "--spring.main.banner-mode=off", "--bookstore.books=10",
				"--restkit.throttling.enabled=false"));
	}

	@AfterParameterizedClassInvocation
	void stop() throws IOException {
		this.one.stop();
		this.other.stop();
		this.redis.close();
		this.postgres.close();
	}

	@Test
	void whatOneChangesTheOtherTells() {
		BookstoreClient writer = this.one.client();
		BookstoreClient reader = this.other.client();
		try (Follower follower = Follower.of(reader.url(NEWEST))) {
			follower.until("ready");
			Map<String, Object> book = writer.create("/api/books", writer.book("title", "From afar"));
			Follower.Event entered = follower.until("enter");
			assertThat(entered.data()).containsEntry("key", book.get("id").toString());
			writer.patch("/api/books/" + book.get("id"), Map.of("price", "1.25")).expect(200);
			follower.until("update");
			writer.delete("/api/books/" + book.get("id")).expect(204);
			assertThat(follower.until("leave").data()).containsEntry("reason", "deleted");
			follower.untilSame(reader.get(NEWEST).results());
		}
	}

	/**
	 * Events are those of one node: on another, a client is told all anew.
	 */
	@Test
	void whoeverComesToAnotherNodeMissesNothing() {
		BookstoreClient writer = this.one.client();
		BookstoreClient reader = this.other.client();
		String lastId;
		try (Follower follower = Follower.of(writer.url(NEWEST))) {
			follower.until("ready");
			writer.create("/api/books", writer.book("title", "Seen"));
			follower.untilSame(writer.get(NEWEST).results());
			lastId = follower.lastId();
		}
		writer.create("/api/books", writer.book("title", "Missed"));
		try (Follower follower = Follower.of(reader.url(NEWEST), "Last-Event-ID", lastId)) {
			assertThat(follower.response().headers().firstValue("Live-Resumed")).hasValue("?0");
			follower.untilSame(reader.get(NEWEST).results());
		}
	}

	/**
	 * Positions of answers are those of all nodes.
	 */
	@Test
	void whoeverHasFetchedFromOneMayFollowTheOther() {
		BookstoreClient writer = this.one.client();
		BookstoreClient reader = this.other.client();
		try (Follower there = Follower.of(reader.url(NEWEST)); Follower here = Follower.of(writer.url(NEWEST))) {
			there.until("ready");
			here.until("ready");
			writer.create("/api/books", writer.book("title", "Fetched"));
			here.untilSame(writer.get(NEWEST).results());
			there.untilSame(reader.get(NEWEST).results());
			assertThat(Stream.generate(() -> resumed(writer, reader)).limit(15).anyMatch("?1"::equals)).isTrue();
		}
	}

	/**
	 * What the one node says to somebody who has fetched from the other. A node that has
	 * not been told as much yet cannot tell what was missed.
	 */
	private static String resumed(BookstoreClient writer, BookstoreClient reader) {
		String fetched = writer.get(NEWEST).header("Live-Position");
		try (Follower follower = Follower.of(reader.url(NEWEST + "&since=" + fetched))) {
			String resumed = follower.response().headers().firstValue("Live-Resumed").orElse("");
			assertThat(follower.next().type()).isEqualTo(resumed.equals("?1") ? "ready" : "reset");
			return resumed;
		}
	}

}
