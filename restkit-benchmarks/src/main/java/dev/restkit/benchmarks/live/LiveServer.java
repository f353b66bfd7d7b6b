package dev.restkit.benchmarks.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.restkit.benchmarks.load.Load;
import dev.restkit.benchmarks.plain.PlainServer;
import dev.restkit.benchmarks.restkit.RestKitServer;
import dev.restkit.benchmarks.server.Answer;
import dev.restkit.benchmarks.server.KeepAliveConnection;
import dev.restkit.benchmarks.server.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server whose clients are told of changes.
 */
final class LiveServer implements AutoCloseable {

	/**
	 * What so many clients on one machine need. Nothing but changes is told while it is
	 * measured what they cost.
	 */
	private static final List<String> SETTINGS = List.of("--spring.profiles.active=live",
			"--server.tomcat.connection-timeout=1h", "--server.tomcat.keep-alive-timeout=1h",
			"--restkit.live.max-connections=100000", "--restkit.live.heartbeat=1h", "--restkit.live.patience=1h");

	/**
	 * A short time in which changes are gathered, so that rounds are short where each
	 * change waits for the one before.
	 */
	private static final String SOON = "--restkit.live.coalescing=10ms";

	/** 5,000 connections hold a hundred megabytes, and so many queues. */
	private static final String HEAP = "-Xmx1g";

	private static final String JSON = "application/json";

	private final ServerProcess process;

	private final Load reads;

	private final Audience audience;

	private final KeepAliveConnection connection;

	private int changes;

	private LiveServer(ServerProcess process, Wire wire) throws IOException {
		this.process = process;
		this.reads = Load.of(process.name(), process, wire.reads(), JSON);
		this.audience = new Audience(process.port(), wire);
		this.connection = new KeepAliveConnection(process.port());
	}

	static LiveServer start(String name, Wire wire, LiveOptions options, String... settings)
			throws IOException, InterruptedException {
		Class<?> main = (wire == Wire.STOMP) ? PlainServer.class : RestKitServer.class;
		List<String> all = new ArrayList<>(SETTINGS);
		if (options.every() == 0) {
			all.add(SOON);
		}
		all.addAll(List.of(settings));
		List<String> jvm = new ArrayList<>(options.jvm(name));
		jvm.add(HEAP);
		return new LiveServer(ServerProcess.start(name, main, jvm, all), wire);
	}

	String name() {
		return this.process.name();
	}

	/**
	 * Requests for what the server reads at a change.
	 */
	Load reads() {
		return this.reads;
	}

	Audience audience() {
		return this.audience;
	}

	Duration cpu() {
		return this.process.cpu();
	}

	/**
	 * Change books, one after the other, each when all clients know of the one before.
	 * @param times how many changes
	 * @param clients how many clients read
	 * @return the times from each change until each client knew, in nanoseconds
	 */
	List<long[]> change(int times, int clients) throws IOException, InterruptedException {
		return change(times, 1, clients);
	}

	/**
	 * Change books, some in each transaction, each when all clients know of the one
	 * before.
	 * @param times how many transactions
	 * @param books how many books in each
	 * @param clients how many clients read
	 * @return the times from each transaction until each client knew, in nanoseconds
	 */
	List<long[]> change(int times, int books, int clients) throws IOException, InterruptedException {
		List<long[]> delays = new ArrayList<>();
		for (int time = 0; time < times; time++) {
			int change = this.changes++;
			Telling telling = this.audience.expect(books, clients);
			price(change, books);
			this.audience.await(telling);
			delays.add(telling.delays());
		}
		return delays;
	}

	/**
	 * Change books at fixed times, whatever the clients know.
	 * @param times how many changes
	 * @param every how long it is from one to the next
	 * @param books how many books in each
	 * @param clients how many clients read
	 */
	void stream(int times, Duration every, int books, int clients) throws IOException, InterruptedException {
		Telling telling = this.audience.expect(times * books, clients);
		long begun = System.nanoTime();
		for (int time = 0; time < times; time++) {
			for (long wait = time * every.toNanos(); wait > System.nanoTime() - begun;) {
				LockSupport.parkNanos(begun + wait - System.nanoTime());
			}
			price(this.changes++, books);
		}
		this.audience.await(telling);
	}

	private void price(int number, int books) throws IOException {
		int starts = Audience.ROWS - books + 1;
		post("/api/prices/" + (1 + number % starts) + "?books=" + books + "&price=" + (10 + number % 80) + ".50");
	}

	void post(String target) throws IOException {
		exchange("POST", target);
	}

	/**
	 * Read a number that the server knows about itself.
	 */
	long number(String target, String name) throws IOException {
		JsonNode answer = JsonMapper.shared().readTree(exchange("GET", target).text());
		return answer.required(name).longValue();
	}

	private Answer exchange(String method, String target) throws IOException {
		Answer answer = this.connection
			.exchange(KeepAliveConnection.request(method, target, this.process.port(), JSON));
		if (answer.status() / 100 != 2) {
			throw new IOException(target + ": " + answer.status() + " " + answer.text());
		}
		return answer;
	}

	@Override
	public void close() throws IOException {
		this.connection.close();
		this.audience.close();
		this.process.close();
	}

}
