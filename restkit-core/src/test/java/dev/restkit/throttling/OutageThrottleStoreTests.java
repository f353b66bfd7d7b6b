package dev.restkit.throttling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.restkit.problem.ProblemException;
import dev.restkit.throttling.ThrottleStore.Budget;
import dev.restkit.throttling.ThrottleStore.Decision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OutageThrottleStore}.
 */
class OutageThrottleStoreTests {

	private final AtomicLong now = new AtomicLong();

	private final AtomicInteger asked = new AtomicInteger();

	private final List<String> heard = new ArrayList<>();

	private boolean answers = true;

	@Test
	void anOutageIsToldOnceAndPermitsWhatItIsToldTo() {
		ThrottleStore store = store(true);
		this.answers = false;
		for (int call = 0; call < 5; call++) {
			assertThat(store.charge(List.of(), 1)).isEqualTo(Decision.unknown());
			this.now.addAndGet(2_000_000_000);
		}
		this.answers = true;
		store.charge(List.of(), 1);
		assertThat(this.heard).containsExactly("away", "undecided", "undecided", "undecided", "undecided", "undecided",
				"back");
	}

	@Test
	void aStoreThatIsAwayIsLeftAloneForASecond() {
		ThrottleStore store = store(true);
		this.answers = false;
		for (int call = 0; call < 100; call++) {
			store.charge(List.of(), 1);
			this.now.addAndGet(10_000_000);
		}
		assertThat(this.asked).hasValue(1);
		this.now.addAndGet(10_000_000);
		store.charge(List.of(), 1);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void whatCannotBeGivenBackFailsNobody() {
		AtomicInteger refunds = new AtomicInteger();
		ThrottleStore store = new OutageThrottleStore(new ThrottleStore() {

			@Override
			public Decision charge(List<Budget> budgets, int cost) {
				return Decision.unknown();
			}

			@Override
			public void refund(List<Budget> budgets, int cost) {
				refunds.incrementAndGet();
				throw new IllegalStateException("away");
			}

		}, true, listener(), this.now::get);
		store.refund(List.of(), 1);
		store.refund(List.of(), 1);
		assertThat(refunds).hasValue(1);
		assertThat(this.heard).containsExactly("away");
	}

	@Test
	void closedItRefuses() {
		ThrottleStore store = store(false);
		this.answers = false;
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> store.charge(List.of(), 1))
			.satisfies((refused) -> {
				assertThat(refused.problem().status()).isEqualTo(503);
				assertThat(refused.problem().headers()).containsEntry("Retry-After", "1");
			});
	}

	private ThrottleStore store(boolean open) {
		ThrottleStore inner = (budgets, cost) -> {
			this.asked.incrementAndGet();
			if (!this.answers) {
				throw new IllegalStateException("no answer");
			}
			return new Decision(true, List.of());
		};
		return new OutageThrottleStore(inner, open, listener(), this.now::get);
	}

	private OutageThrottleStore.Listener listener() {
		return new OutageThrottleStore.Listener() {

			@Override
			public void away(RuntimeException failure) {
				OutageThrottleStoreTests.this.heard.add("away");
			}

			@Override
			public void back() {
				OutageThrottleStoreTests.this.heard.add("back");
			}

			@Override
			public void undecided() {
				OutageThrottleStoreTests.this.heard.add("undecided");
			}

		};
	}

}
