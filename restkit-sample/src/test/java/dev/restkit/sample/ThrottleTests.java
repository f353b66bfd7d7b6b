package dev.restkit.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import redis.embedded.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often: two bookstores that share their budgets in a real Redis.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ThrottleTests {

	private static final Map<String, Object> WRONG = Map.of("items", List.of());

	private RedisServer redis;

	private Bookstore one;

	private Bookstore other;

	@BeforeAll
	void start() throws IOException {
		int port = freePort();
		try {
			this.redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
			this.redis.start();
		}
		catch (IOException ex) {
			Assumptions.assumeTrue("true".equals(System.getenv("CI")), "Redis does not run here: " + ex);
			throw ex;
		}
		this.one = bookstore("one", port);
		this.other = bookstore("other", port);
	}

	private static Bookstore bookstore(String name, int redis) {
		return Bookstore.start(List.of("--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
				"--server.port=0", "--spring.main.banner-mode=off", "--bookstore.books=2",
				"--spring.profiles.active=redis", "--BOOKSTORE_REDIS_URL=redis://localhost:" + redis));
	}

	@AfterAll
	void stop() throws IOException {
		if (this.redis != null) {
			this.one.stop();
			this.other.stop();
			this.redis.stop();
		}
	}

	@Test
	@Order(1)
	void whatIsRefusedBeforeCostsNothing() {
		BookstoreClient anonymous = this.one.anonymous();
		for (int call = 0; call < 10; call++) {
			anonymous.post("/api/quote", WRONG, "Authorization", "Basic bm9ib2R5Om5v").expect(401);
			anonymous.post("/api/quote", WRONG, "Accept", "image/png").expect(406);
			anonymous.get("/api/quote").expect(405);
			anonymous.post("/api/quotes", WRONG).expect(404);
			anonymous.send("OPTIONS", "/api/quote", null).expect(200);
		}
	}

	@Test
	@Order(2)
	void instancesShareTheBudgetOfAnAddress() {
		for (int call = 1; call <= 5; call++) {
			BookstoreClient client = ((call % 2 == 0) ? this.one : this.other).anonymous();
			Answer answer = client.post("/api/quote", WRONG).expect(400);
			assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"quote.quote\";q=5;w=60");
			assertThat(answer.header("RateLimit")).startsWith("\"quote.quote\";r=" + (5 - call) + ";t=");
		}
		for (Bookstore each : List.of(this.one, this.other)) {
			Answer refused = each.anonymous().post("/api/quote", WRONG).expect(429);
			int wait = Integer.parseInt(refused.header("Retry-After"));
			assertThat(wait).isBetween(1, 60);
			assertThat(refused.header("RateLimit")).isEqualTo("\"quote.quote\";r=0;t=" + wait);
			assertThat(refused.get("code")).isEqualTo("throttled");
			assertThat(refused.get("detail")).asString()
				.startsWith("Request was throttled. Expected available in " + wait);
		}
	}

	/**
	 * Who is not a proxy that is trusted only says its own address.
	 */
	@Test
	@Order(3)
	void madeUpAddressesHaveNoBudgetOfTheirOwn() {
		BookstoreClient anonymous = this.one.anonymous();
		IntStream.range(0, 300)
			.forEach((number) -> anonymous
				.post("/api/quote", WRONG, "X-Forwarded-For", "198.51.100." + number, "Forwarded", "for=198.51.100.7")
				.expect(429));
	}

	@Test
	@Order(4)
	void usersHaveBudgetsOfTheirOwnWhateverTheySend() {
		BookstoreClient ada = this.one.anonymous().as("ada");
		BookstoreClient again = this.other.anonymous();
		for (int call = 1; call <= 30; call++) {
			Answer answer = (call % 2 == 0) ? ada.post("/api/quote", WRONG)
					: again.post("/api/quote", WRONG, "Authorization", "Basic YWRhOmFkYQ==");
			assertThat(answer.expect(400).header("RateLimit")).startsWith("\"quote.quote\";r=" + (30 - call) + ";t=");
		}
		ada.post("/api/quote", WRONG).expect(429);
		this.one.anonymous().as("grace").post("/api/quote", WRONG).expect(400);
	}

	@Test
	@Order(5)
	void guessingPasswordsEnds() {
		BookstoreClient anonymous = this.one.anonymous();
		List<Integer> statuses = IntStream.range(0, 20)
			.mapToObj((call) -> anonymous.post("/api-token-auth", Map.of("username", "ada", "password", "x" + call))
				.status())
			.toList();
		assertThat(statuses).startsWith(400).endsWith(429).containsOnly(400, 429);
		String form = "username=ada&password=x";
		this.other.anonymous()
			.send("POST", "/api-auth/login", form, "Content-Type", "application/x-www-form-urlencoded")
			.expect(429);
	}

	@Test
	@Order(6)
	void withoutRedisCallsAreAnsweredAndNothingIsTold() throws IOException {
		this.redis.stop();
		Answer answer = this.one.anonymous().post("/api/quote", WRONG).expect(400);
		assertThat(answer.header("RateLimit")).isNull();
		this.other.anonymous().get("/api/books").expect(200);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
