package dev.restkit.web.live;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Lets one thread at a time work, and those that come meanwhile go: whatever they came
 * for, it is done before the one at work goes. So nobody waits.
 */
final class Pump {

	private final AtomicInteger waiting = new AtomicInteger();

	private final Runnable work;

	/**
	 * Create a pump.
	 * @param work the work; it may be done more often than it is asked for
	 */
	Pump(Runnable work) {
		this.work = work;
	}

	void run() {
		if (this.waiting.getAndIncrement() == 0) {
			work(1);
		}
	}

	/**
	 * Whether nobody is at work.
	 */
	boolean isIdle() {
		return this.waiting.get() == 0;
	}

	/**
	 * Do something else than the work, if nobody is at it.
	 * @param other what to do
	 * @return whether it was done, or {@code false} if it could not be
	 */
	boolean run(BooleanSupplier other) {
		if (!this.waiting.compareAndSet(0, 1)) {
			return false;
		}
		boolean done = false;
		try {
			done = other.getAsBoolean();
		}
		finally {
			work(this.waiting.decrementAndGet());
		}
		return done;
	}

	private void work(int asked) {
		int seen = asked;
		while (seen > 0) {
			this.work.run();
			seen = this.waiting.addAndGet(-seen);
		}
	}

}
