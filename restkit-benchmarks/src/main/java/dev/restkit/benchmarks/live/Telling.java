package dev.restkit.benchmarks.live;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some messages that clients wait for, and when each had them.
 */
final class Telling {

	private final int messages;

	private final CountDownLatch missing;

	private final long[] delays;

	private final AtomicInteger told = new AtomicInteger();

	private final long begun = System.nanoTime();

	/**
	 * Begin to wait.
	 * @param messages how many messages each client gets
	 * @param clients how many clients get them
	 */
	Telling(int messages, int clients) {
		this.messages = messages;
		this.missing = new CountDownLatch(clients);
		this.delays = new long[clients];
	}

	int messages() {
		return this.messages;
	}

	/**
	 * A client has all messages.
	 */
	void complete() {
		int number = this.told.getAndIncrement();
		if (number >= this.delays.length) {
			throw new IllegalStateException("More clients are told than should be");
		}
		this.delays[number] = System.nanoTime() - this.begun;
		this.missing.countDown();
	}

	/**
	 * Wait a second for all clients to have all messages.
	 * @return how many have not
	 */
	long await() throws InterruptedException {
		this.missing.await(1, TimeUnit.SECONDS);
		return this.missing.getCount();
	}

	/**
	 * The times from the beginning until each client had its messages.
	 * @return the times in nanoseconds, in their order
	 */
	long[] delays() {
		return Arrays.copyOf(this.delays, this.told.get());
	}

}
