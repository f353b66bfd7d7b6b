package dev.restkit.web.websocket;

import java.time.Duration;

/**
 * How many frames a client may send: some at once, and so many in a second in the long
 * run.
 */
final class FrameBudget {

	private static final int BURST = 2;

	private final double perNano;

	private final double max;

	private double left;

	private long last;

	FrameBudget(int perSecond, long nanos) {
		this.perNano = (double) perSecond / Duration.ofSeconds(1).toNanos();
		this.max = (double) perSecond * BURST;
		this.left = this.max;
		this.last = nanos;
	}

	/**
	 * Take one frame out of the budget.
	 * @param nanos the time as {@link System#nanoTime()} has it
	 * @return whether there was one
	 */
	boolean take(long nanos) {
		this.left = Math.min(this.max, this.left + (nanos - this.last) * this.perNano);
		this.last = nanos;
		this.left -= 1;
		return this.left >= 0;
	}

}
