package dev.restkit.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.server.Answer;
import dev.restkit.benchmarks.server.KeepAliveConnection;

/**
 * Sends requests over some connections, on each the next one when the last is answered.
 */
public final class LoadGenerator {

	private final int connections;

	/**
	 * Create a generator.
	 * @param connections how many connections it keeps busy
	 */
	public LoadGenerator(int connections) {
		this.connections = connections;
	}

	/**
	 * Drive a server for a while.
	 * @param load what it is asked
	 * @param duration for how long
	 * @return how many requests were answered with 200
	 * @throws IllegalStateException if one was answered otherwise, or not at all
	 */
	long drive(Load load, Duration duration) throws InterruptedException {
		long end = System.nanoTime() + duration.toNanos();
		return drive(load, () -> System.nanoTime() < end);
	}

	/**
	 * Send a server some requests.
	 * @param load what it is asked
	 * @param number how many requests
	 * @return how many were answered with 200: all
	 * @throws IllegalStateException if one was answered otherwise, or not at all
	 */
	long drive(Load load, int number) throws InterruptedException {
		AtomicInteger left = new AtomicInteger(number);
		return drive(load, () -> left.getAndDecrement() > 0);
	}

	private long drive(Load load, BooleanSupplier more) throws InterruptedException {
		List<Callable<Long>> senders = IntStream.range(0, this.connections)
			.<Callable<Long>>mapToObj(
					(number) -> () -> send(load, number * load.requests().size() / this.connections, more))
			.toList();
		ExecutorService threads = Executors.newFixedThreadPool(this.connections);
		try {
			long answered = 0;
			for (Future<Long> sender : threads.invokeAll(senders)) {
				answered += sender.get();
			}
			return answered;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The server did not answer as it should", ex.getCause());
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static long send(Load load, int first, BooleanSupplier more) throws IOException {
		List<byte[]> requests = load.requests();
		long answered = 0;
		try (KeepAliveConnection connection = new KeepAliveConnection(load.server().port())) {
			for (int next = first; more.getAsBoolean(); next = (next + 1) % requests.size()) {
				Answer answer = connection.exchange(requests.get(next));
				if (answer.status() != 200) {
					throw new IOException(answer.status() + ": " + answer.text());
				}
				answered++;
			}
		}
		return answered;
	}

}
