package dev.restkit.throttling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LimitedThrottlingListener}.
 */
class LimitedThrottlingListenerTests {

	private static final long SECOND = 1_000_000_000;

	private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5 * SECOND);

	private final List<ThrottledCall> heard = new ArrayList<>();

	private final ThrottlingListener listener = new LimitedThrottlingListener(this.heard::add, 3, this.now::get);

	@Test
	void anExhaustedBudgetIsToldOfOnceUntilItsWindowEnds() {
		for (int call = 0; call < 1000; call++) {
			this.listener.throttled(call("ada", "books", 10));
		}
		assertThat(this.heard).containsExactly(call("ada", "books", 10));
		this.now.addAndGet(10 * SECOND);
		this.listener.throttled(call("ada", "books", 10));
		assertThat(this.heard).hasSize(2).last().isEqualTo(call("ada", "books", 10).withUntold(999));
	}

	@Test
	void budgetsOfOthersAndOtherBudgetsAreOthers() {
		this.listener.throttled(call("ada", "books", 10));
		this.listener.throttled(call("ada", "tags", 10));
		this.listener.throttled(call(null, "books", 10));
		assertThat(this.heard).hasSize(3);
	}

	@Test
	void manyAddressesDoNotFillAnAuditEither() {
		for (int caller = 0; caller < 50_000; caller++) {
			this.listener.throttled(call("caller" + caller, "books", 86_400));
		}
		assertThat(this.heard).hasSize(3);
		this.now.addAndGet(60 * SECOND);
		this.listener.throttled(call("ada", "books", 10));
		assertThat(this.heard).hasSize(4).last().isEqualTo(call("ada", "books", 10).withUntold(49_997));
	}

	@Test
	void whoWantsNothingIsToldNothing() {
		new LimitedThrottlingListener(this.heard::add, 0, this.now::get).throttled(call("ada", "books", 10));
		assertThat(this.heard).isEmpty();
	}

	private static ThrottledCall call(@Nullable String caller, String budget, long seconds) {
		return new ThrottledCall("books.list", caller, "192.0.2.7", budget, seconds, 0);
	}

}
