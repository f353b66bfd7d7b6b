package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.server.Answer;
import dev.restkit.benchmarks.server.KeepAliveConnection;

/**
 * Sends requests over some connections, on each the next one when the last is answered.
 */
final class LoadGenerator {

	private final int connections;

	LoadGenerator(int connections) {
		this.connections = connections;
	}

	/**
	 * Drive a server.
	 * @param port the server's port
	 * @param requests the requests, sent in turn
	 * @param duration for how long
	 * @return how many requests were answered with 200
	 * @throws IllegalStateException if one was answered otherwise, or not at all
	 */
	long drive(int port, List<byte[]> requests, Duration duration) throws InterruptedException {
		long end = System.nanoTime() + duration.toNanos();
		List<Callable<Long>> senders = IntStream.range(0, this.connections)
			.<Callable<Long>>mapToObj(
					(number) -> () -> send(port, requests, number * requests.size() / this.connections, end))
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

	private static long send(int port, List<byte[]> requests, int first, long end) throws IOException {
		long answered = 0;
		try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
			for (int next = first; System.nanoTime() < end; next = (next + 1) % requests.size()) {
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
