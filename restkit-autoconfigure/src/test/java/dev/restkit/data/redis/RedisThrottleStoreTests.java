package dev.restkit.data.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.restkit.throttling.OutageThrottleStore;
import dev.restkit.throttling.Rate;
import dev.restkit.throttling.ThrottleStore;
import dev.restkit.throttling.ThrottleStore.Budget;
import dev.restkit.throttling.ThrottleStore.Decision;
import dev.restkit.throttling.ThrottleStore.Left;
import dev.restkit.throttling.ThrottleStore.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import redis.embedded.RedisServer;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisThrottleStore} with a real server.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RedisThrottleStoreTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final int port = RedisProcess.freePort();

	private RedisServer server;

	private LettuceConnectionFactory one;

	private LettuceConnectionFactory other;

	@BeforeAll
	void start() throws IOException {
		this.server = RedisProcess.start(this.port);
		this.one = connections();
		this.other = connections();
	}

	@AfterAll
	void stop() throws IOException {
		if (this.server != null) {
			this.one.destroy();
			this.other.destroy();
			this.server.stop();
		}
	}

	@Test
	void allBudgetsAreDecidedBeforeAnyIsCharged() {
		ThrottleStore store = store(this.one);
		Budget burst = budget("decided", "burst", "3/min");
		Budget sustained = budget("decided", "sustained", "2/hour");
		assertThat(store.charge(List.of(burst, sustained), 1).left()).extracting(Left::amount).containsExactly(2L, 1L);
		assertThat(store.charge(List.of(burst, sustained), 1).permitted()).isTrue();
		for (int call = 0; call < 3; call++) {
			Decision refused = store.charge(List.of(burst, sustained), 1);
			assertThat(refused.permitted()).isFalse();
			assertThat(refused.left()).extracting(Left::amount).containsExactly(1L, 0L);
			assertThat(refused.left().get(1).seconds()).isBetween(3590L, 3600L);
		}
		assertThat(store.charge(List.of(burst), 1).permitted()).isTrue();
	}

	@Test
	void aCallMayCostMore() {
		ThrottleStore store = store(this.one);
		Budget budget = budget("costly", "books", "5/min");
		assertThat(store.charge(List.of(budget), 3).permitted()).isTrue();
		assertThat(store.charge(List.of(budget), 3).permitted()).isFalse();
		assertThat(store.charge(List.of(budget), 2).left().get(0).amount()).isZero();
	}

	@Test
	void whatIsGivenBackIsThereAgainAndNoMoreThanThat() {
		ThrottleStore store = store(this.one);
		Budget burst = budget("refunded", "burst", "3/min");
		Budget sustained = budget("refunded", "sustained", "5/hour");
		store.charge(List.of(burst, sustained), 3);
		store.refund(List.of(burst, sustained), 2);
		Decision again = store.charge(List.of(burst, sustained), 1);
		assertThat(again.left()).extracting(Left::amount).containsExactly(1L, 3L);
		assertThat(again.left().get(1).seconds()).isBetween(3590L, 3600L);
		store.refund(List.of(burst), 9);
		assertThat(store.charge(List.of(burst), 1).left()).extracting(Left::amount).containsExactly(2L);
		Budget nobodys = budget("refunded", "never", "3/min");
		store.refund(List.of(nobodys), 1);
		assertThat(store.charge(List.of(nobodys), 1).left()).extracting(Left::amount).containsExactly(2L);
	}

	@Test
	void aWindowEnds() {
		ThrottleStore store = store(this.one);
		Budget budget = budget("window", "books", "1/s");
		long start = System.nanoTime();
		assertThat(store.charge(List.of(budget), 1).permitted()).isTrue();
		while (!store.charge(List.of(budget), 1).permitted()) {
			assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
		}
		assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
	}

	@Test
	void twoInstancesAdmitExactlyTheLimit() throws Exception {
		assertThat(admitted("exact", 400, List.of(store(this.one), store(this.other)))).isEqualTo(400);
	}

	@Test
	void oneDecisionIsOneRoundTripWhateverTheNumberOfBudgets() {
		ThrottleStore store = store(this.one);
		List<Budget> budgets = List.of(budget("trips", "a", "9/min"), budget("trips", "b", "9/hour"),
				budget("trips", "c", "9/day"));
		store.charge(budgets, 1);
		long before = calls();
		for (int call = 0; call < 5; call++) {
			store.charge(budgets, 1);
		}
		assertThat(calls() - before).isEqualTo(5);
	}

	/**
	 * Nobody waits for a server that is gone; when it is back, it decides again.
	 */
	@Test
	void survivesThatRedisIsKilledAndStartedAgain() throws IOException {
		AtomicInteger undecided = new AtomicInteger();
		ThrottleStore store = new OutageThrottleStore(
				new RedisThrottleStore(new ReactiveStringRedisTemplate(this.one), Duration.ofMillis(250)), true,
				new CountingListener(undecided), System::nanoTime);
		Budget budget = budget("killed", "books", "1000000/day");
		assertThat(store.charge(List.of(budget), 1).left()).hasSize(1);
		this.server.stop();
		long start = System.nanoTime();
		for (int call = 0; call < 20; call++) {
			assertThat(store.charge(List.of(budget), 1).permitted()).isTrue();
		}
		assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
		assertThat(undecided).hasValue(20);
		this.server = RedisProcess.start(this.port);
		start = System.nanoTime();
		while (store.charge(List.of(budget), 1).left().isEmpty()) {
			assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(60));
			Thread.onSpinWait();
		}
	}

	private static int admitted(String owner, int limit, List<ThrottleStore> stores) throws Exception {
		List<Budget> budgets = List.of(budget(owner, "small", limit + "/day"), budget(owner, "large", "100000/day"));
		AtomicInteger permitted = new AtomicInteger();
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(64);
		for (int thread = 0; thread < 64; thread++) {
			ThrottleStore store = stores.get(thread % stores.size());
			threads.submit(() -> {
				start.await();
				for (int call = 0; call < 20; call++) {
					if (store.charge(budgets, 1).permitted()) {
						permitted.incrementAndGet();
					}
				}
				return null;
			});
		}
		start.countDown();
		threads.shutdown();
		assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
		return permitted.get();
	}

	/**
	 * How many commands clients have sent, without those that scripts run and the
	 * question itself.
	 */
	private long calls() {
		Properties stats = this.one.getConnection().serverCommands().info("commandstats");
		return stats.stringPropertyNames()
			.stream()
			.filter((name) -> !name.matches("cmdstat_(get|pttl|incrby|pexpire|info)"))
			.filter((name) -> name.startsWith("cmdstat_"))
			.mapToLong((name) -> Long.parseLong(stats.getProperty(name).replaceAll("calls=(\\d+),.*", "$1")))
			.sum();
	}

	private LettuceConnectionFactory connections() {
		LettuceConnectionFactory connections = new LettuceConnectionFactory("localhost", this.port);
		connections.afterPropertiesSet();
		connections.start();
		return connections;
	}

	private static ThrottleStore store(LettuceConnectionFactory connections) {
		return new RedisThrottleStore(new ReactiveStringRedisTemplate(connections), TIMEOUT);
	}

	private static Budget budget(String owner, String name, String rate) {
		return new Budget(new Owner("user", owner), name, Rate.parse(rate).get(0));
	}

	private record CountingListener(AtomicInteger count) implements OutageThrottleStore.Listener {

		@Override
		public void away(RuntimeException failure) {
			// Only the calls count.
		}

		@Override
		public void back() {
			// Only the calls count.
		}

		@Override
		public void undecided() {
			this.count.incrementAndGet();
		}

	}

}
