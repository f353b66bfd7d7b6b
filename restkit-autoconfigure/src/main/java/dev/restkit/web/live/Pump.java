package dev.restkit.web.live;

import java.util.concurrent.atomic.AtomicInteger;

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
		if (this.waiting.getAndIncrement() > 0) {
			return;
		}
		int seen = 1;
		while (seen > 0) {
			this.work.run();
			seen = this.waiting.addAndGet(-seen);
		}
	}

}
