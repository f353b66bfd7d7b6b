package dev.restkit.subscription;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the engine has done so far, for metrics and tests.
 *
 * @since 0.1.0
 */
public final class LiveCounters {

	private final LongAdder evaluations = new LongAdder();

	private final LongAdder events = new LongAdder();

	private final LongAdder deliveries = new LongAdder();

	private final LongAdder delays = new LongAdder();

	private final LongAdder resets = new LongAdder();

	private final AtomicLong lagNanos = new AtomicLong();

	void evaluated() {
		this.evaluations.increment();
	}

	void made(int number) {
		this.events.add(number);
	}

	void delivered(int number) {
		this.deliveries.add(number);
	}

	void delayed(int number) {
		this.delays.add(number);
	}

	void reset() {
		this.resets.increment();
	}

	void lagged(long nanos) {
		this.lagNanos.set(nanos);
	}

	/**
	 * How often a result was worked out.
	 * @return the number
	 */
	public long evaluations() {
		return this.evaluations.sum();
	}

	/**
	 * How many events were made, each once for all who get it.
	 * @return the number
	 */
	public long events() {
		return this.events.sum();
	}

	/**
	 * How many events were handed to clients.
	 * @return the number
	 */
	public long deliveries() {
		return this.deliveries.sum();
	}

	/**
	 * How often a client was told something that could not be written at once: something
	 * waits for it already, or it is being written to, or it has gone.
	 * @return the number
	 */
	public long delays() {
		return this.delays.sum();
	}

	/**
	 * How often a client was told to drop what it has, first of all when it came.
	 * @return the number
	 */
	public long resets() {
		return this.resets.sum();
	}

	/**
	 * The time from the last change that led to events until they were delivered.
	 * @return the time in nanoseconds
	 */
	public long lagNanos() {
		return this.lagNanos.get();
	}

}
