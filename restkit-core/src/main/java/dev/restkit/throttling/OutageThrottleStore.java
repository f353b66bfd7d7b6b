package dev.restkit.throttling;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;

/**
 * Goes on when a store of budgets does not answer: permits every call, or none. After a
 * failure the store is left alone for a second, so that callers do not wait for it one
 * after the other.
 *
 * @since 0.1.0
 */
public final class OutageThrottleStore implements ThrottleStore {

	private static final long PAUSE = 1_000_000_000;

	private final ThrottleStore store;

	private final boolean open;

	private final Listener listener;

	private final LongSupplier nanoTime;

	private final AtomicBoolean away = new AtomicBoolean();

	private final AtomicLong failedAt = new AtomicLong();

	/**
	 * Create a store.
	 * @param store the store that may not answer
	 * @param open whether calls are permitted then
	 * @param listener is told of outages
	 * @param nanoTime the time, as {@link System#nanoTime()} tells it
	 */
	public OutageThrottleStore(ThrottleStore store, boolean open, Listener listener, LongSupplier nanoTime) {
		this.store = store;
		this.open = open;
		this.listener = listener;
		this.nanoTime = nanoTime;
	}

	@Override
	public Decision charge(List<Budget> budgets, int cost) {
		if (this.away.get() && this.nanoTime.getAsLong() - this.failedAt.get() < PAUSE) {
			return undecided();
		}
		try {
			Decision decision = this.store.charge(budgets, cost);
			if (this.away.compareAndSet(true, false)) {
				this.listener.back();
			}
			return decision;
		}
		catch (RuntimeException ex) {
			failed(ex);
			return undecided();
		}
	}

	@Override
	public void refund(List<Budget> budgets, int cost) {
		if (this.away.get()) {
			return;
		}
		try {
			this.store.refund(budgets, cost);
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void failed(RuntimeException failure) {
		this.failedAt.set(this.nanoTime.getAsLong());
		if (this.away.compareAndSet(false, true)) {
			this.listener.away(failure);
		}
	}

	private Decision undecided() {
		this.listener.undecided();
		if (this.open) {
			return Decision.unknown();
		}
		throw Problem.of(ProblemKind.UNAVAILABLE).withHeader("Retry-After", "1").toException();
	}

	/**
	 * Is told of outages.
	 */
	public interface Listener {

		/**
		 * The store does not answer any more.
		 * @param failure what was thrown
		 */
		void away(RuntimeException failure);

		/**
		 * The store answers again.
		 */
		void back();

		/**
		 * Nobody could decide about a call.
		 */
		void undecided();

	}

}
