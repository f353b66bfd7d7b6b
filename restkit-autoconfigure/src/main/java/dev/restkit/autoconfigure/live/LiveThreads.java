package dev.restkit.autoconfigure.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads of live results: one that tells the time, and some that work results out.
 * None of them ever waits for a client.
 *
 * @param timer tells the time
 * @param workers work results out
 */
record LiveThreads(ScheduledExecutorService timer, ExecutorService workers) implements AutoCloseable {

	static LiveThreads of(int workers) {
		return new LiveThreads(Executors.newSingleThreadScheduledExecutor(named("restkit-live-timer-")),
				Executors.newFixedThreadPool(workers, named("restkit-live-")));
	}

	private static CustomizableThreadFactory named(String prefix) {
		CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
		threads.setDaemon(true);
		return threads;
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
		this.workers.shutdownNow();
	}

}
