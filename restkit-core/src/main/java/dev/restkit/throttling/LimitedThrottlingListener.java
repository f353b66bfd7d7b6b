package dev.restkit.throttling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Tells a listener of few refusals, so that whoever is refused cannot fill an audit: of
 * one for each budget and window, and of so many in a minute altogether. Whatever is left
 * out is counted, and the next that is told says how much that was.
 *
 * @since 0.1.0
 */
public final class LimitedThrottlingListener implements ThrottlingListener {

	private static final long SECOND = 1_000_000_000;

	private static final long MINUTE = 60 * SECOND;

	/** A budget that is forgotten is told of once more. */
	private static final int REMEMBERED = 10_000;

	private final ThrottlingListener listener;

	private final int most;

	private final LongSupplier nanoTime;

	private final Map<Exhausted, Long> ends = new LinkedHashMap<>();

	private long minute;

	private int told;

	private long untold;

	/**
	 * Create a listener.
	 * @param listener is told of few
	 * @param most how many it is told of in a minute
	 * @param nanoTime the time, as {@link System#nanoTime()} tells it
	 */
	public LimitedThrottlingListener(ThrottlingListener listener, int most, LongSupplier nanoTime) {
		this.listener = listener;
		this.most = most;
		this.nanoTime = nanoTime;
		this.minute = nanoTime.getAsLong();
	}

	@Override
	public void throttled(ThrottledCall call) {
		ThrottledCall chosen = choose(call);
		if (chosen != null) {
			this.listener.throttled(chosen);
		}
	}

	private synchronized @Nullable ThrottledCall choose(ThrottledCall call) {
		long now = this.nanoTime.getAsLong();
		if (now - this.minute >= MINUTE) {
			this.minute = now;
			this.told = 0;
		}
		Exhausted budget = Exhausted.by(call);
		Long end = this.ends.get(budget);
		if (this.told >= this.most || (end != null && end - now > 0)) {
			this.untold++;
			return null;
		}
		// Behind all others, since they are forgotten in this order.
		this.ends.remove(budget);
		this.ends.put(budget, now + call.seconds() * SECOND);
		if (this.ends.size() > REMEMBERED) {
			this.ends.remove(this.ends.keySet().iterator().next());
		}
		this.told++;
		ThrottledCall chosen = call.withUntold(this.untold);
		this.untold = 0;
		return chosen;
	}

	/**
	 * A budget that does not have enough.
	 *
	 * @param owner whose it is
	 * @param name what it is for
	 */
	private record Exhausted(String owner, String name) {

		static Exhausted by(ThrottledCall call) {
			return new Exhausted((call.caller() != null) ? "user:" + call.caller() : call.address(), call.budget());
		}

	}

}
