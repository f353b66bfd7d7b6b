package dev.restkit.data.bucket4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.restkit.throttling.Rate;
import dev.restkit.throttling.ThrottleStore;
import dev.restkit.throttling.ThrottleStore.Budget;
import dev.restkit.throttling.ThrottleStore.Decision;
import dev.restkit.throttling.ThrottleStore.Left;
import dev.restkit.throttling.ThrottleStore.Owner;
import io.github.bucket4j.TimeMeter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BucketThrottleStore}.
 */
class BucketThrottleStoreTests {

	private static final long SECOND = 1_000_000_000;

	private final AtomicLong now = new AtomicLong(17);

	private final BucketThrottleStore store = new BucketThrottleStore(1000, new Clock(this.now));

	@Test
	void aWindowStartsWithItsFirstCallAndEndsToTheSecond() {
		Budget budget = budget("ada", "books", "3/min");
		for (int call = 2; call >= 0; call--) {
			assertThat(this.store.charge(List.of(budget), 1))
				.isEqualTo(new Decision(true, List.of(new Left(call, 60 * SECOND))));
		}
		Decision refused = this.store.charge(List.of(budget), 1);
		assertThat(refused.permitted()).isFalse();
		assertThat(refused.left().get(0).seconds()).isEqualTo(60);
		this.now.addAndGet(60 * SECOND - 1);
		assertThat(this.store.charge(List.of(budget), 1).left().get(0).seconds()).isEqualTo(1);
		this.now.addAndGet(1);
		assertThat(this.store.charge(List.of(budget), 1).permitted()).isTrue();
	}

	@Test
	void allBudgetsAreDecidedBeforeAnyIsCharged() {
		Budget burst = budget("ada", "burst", "3/min");
		Budget sustained = budget("ada", "sustained", "2/hour");
		assertThat(this.store.charge(List.of(burst, sustained), 1).permitted()).isTrue();
		assertThat(this.store.charge(List.of(burst, sustained), 1).permitted()).isTrue();
		for (int call = 0; call < 5; call++) {
			Decision refused = this.store.charge(List.of(burst, sustained), 1);
			assertThat(refused.permitted()).isFalse();
			assertThat(refused.left()).extracting(Left::amount).containsExactly(1L, 0L);
			assertThat(refused.left()).extracting(Left::seconds).containsExactly(60L, 3600L);
		}
		assertThat(this.store.charge(List.of(burst), 1).permitted()).isTrue();
		assertThat(this.store.charge(List.of(burst), 1).permitted()).isFalse();
	}

	@Test
	void whatIsGivenBackIsThereAgainAndNoMoreThanThat() {
		Budget burst = budget("ada", "burst", "3/min");
		Budget sustained = budget("ada", "sustained", "5/hour");
		this.store.charge(List.of(burst, sustained), 3);
		this.store.refund(List.of(burst, sustained), 2);
		assertThat(this.store.charge(List.of(burst, sustained), 1).left()).extracting(Left::amount)
			.containsExactly(1L, 3L);
		this.store.refund(List.of(burst), 9);
		assertThat(this.store.charge(List.of(burst), 1).left()).extracting(Left::amount).containsExactly(2L);
		this.store.refund(List.of(budget("grace", "burst", "3/min")), 1);
		assertThat(this.store.charge(List.of(budget("grace", "burst", "3/min")), 1).left()).extracting(Left::amount)
			.containsExactly(2L);
	}

	@Test
	void budgetsOfOthersAreOthers() {
		Budget ada = budget("ada", "books", "1/min");
		assertThat(this.store.charge(List.of(ada), 1).permitted()).isTrue();
		assertThat(this.store.charge(List.of(ada), 1).permitted()).isFalse();
		assertThat(this.store.charge(List.of(budget("grace", "books", "1/min")), 1).permitted()).isTrue();
		assertThat(this.store.charge(List.of(budget("ada", "tags", "1/min")), 1).permitted()).isTrue();
	}

	@Test
	void memoryIsBounded() {
		for (int caller = 0; caller < 20_000; caller++) {
			this.store.charge(List.of(budget("caller" + caller, "books", "1/day")), 1);
		}
		assertThat(this.store.size()).isLessThanOrEqualTo(1000);
	}

	/**
	 * Who calls from many addresses once does not make others forgotten who call often.
	 */
	@Test
	void aBudgetThatIsUsedIsNotForgottenForOthersThatAreNot() {
		Budget used = budget("ada", "books", "1000/day");
		for (int caller = 0; caller < 20_000; caller++) {
			this.store.charge(List.of(budget("caller" + caller, "books", "1/day")), 1);
			if (caller % 100 == 0) {
				this.store.charge(List.of(used), 1);
			}
		}
		assertThat(this.store.charge(List.of(used), 1).left()).extracting(Left::amount).containsExactly(1000L - 201);
	}

	@Test
	void whatNobodyUsedForAWindowIsForgotten() {
		this.store.charge(List.of(budget("ada", "books", "5/min")), 5);
		this.now.addAndGet(61 * SECOND);
		assertThat(this.store.size()).isZero();
	}

	/**
	 * However many threads ask at the same time, exactly as many calls are permitted as
	 * there may be; two orders of the same budgets do not wait for each other for ever.
	 */
	@Test
	void manyThreadsAreAdmittedExactlyAsOften() throws Exception {
		Budget small = budget("all", "small", "500/day");
		Budget large = budget("all", "large", "100000/day");
		assertThat(permitted(List.of(small, large), List.of(large, small))).isEqualTo(500);
		assertThat(this.store.charge(List.of(large), 1).left().get(0).amount()).isEqualTo(100_000 - 501);
	}

	@Test
	void manyThreadsOfOneBudgetAreAdmittedExactlyAsOften() throws Exception {
		Budget budget = budget("all", "books", "500/day");
		assertThat(permitted(List.of(budget))).isEqualTo(500);
		assertThat(this.store.charge(List.of(budget), 1).left().get(0).amount()).isZero();
	}

	/**
	 * Let 64 threads ask 50 times each.
	 * @return how many calls were permitted
	 */
	@SafeVarargs
	private int permitted(List<Budget>... orders) throws InterruptedException {
		AtomicInteger permitted = new AtomicInteger();
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(64);
		for (int thread = 0; thread < 64; thread++) {
			List<Budget> budgets = orders[thread % orders.length];
			threads.submit(() -> {
				start.await();
				for (int call = 0; call < 50; call++) {
					if (this.store.charge(budgets, 1).permitted()) {
						permitted.incrementAndGet();
					}
				}
				return null;
			});
		}
		start.countDown();
		threads.shutdown();
		assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		return permitted.get();
	}

	/**
	 * In no window more is permitted than its rate, and what is refused is permitted
	 * after as long as was said.
	 */
	@Property(tries = 200)
	void noWindowEverHasMoreThanItsRate(@ForAll @IntRange(min = 1, max = 20) int limit,
			@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 40) Integer> pauses) {
		AtomicLong time = new AtomicLong();
		ThrottleStore own = new BucketThrottleStore(10, new Clock(time));
		Budget budget = new Budget(new Owner("user", "ada"), "books", new Rate(limit, Duration.ofMinutes(1)));
		List<Long> permitted = new ArrayList<>();
		for (int pause : pauses) {
			time.addAndGet(pause * SECOND);
			Decision decision = own.charge(List.of(budget), 1);
			if (decision.permitted()) {
				permitted.add(time.get());
			}
			else {
				time.addAndGet(decision.left().get(0).nanos());
				assertThat(own.charge(List.of(budget), 1).permitted()).isTrue();
				permitted.add(time.get());
			}
		}
		for (int index = 2 * limit; index < permitted.size(); index++) {
			assertThat(permitted.get(index) - permitted.get(index - 2 * limit)).isGreaterThanOrEqualTo(60 * SECOND);
		}
	}

	private static Budget budget(String owner, String name, String rate) {
		return new Budget(new Owner("user", owner), name, Rate.parse(rate).get(0));
	}

	private record Clock(AtomicLong time) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.time.get();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
