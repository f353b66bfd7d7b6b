package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.restkit.benchmarks.server.ServerProcess;

/**
 * A server that answers requests.
 *
 * @param process where it runs
 * @param accept what its clients accept
 */
record DrivenServer(ServerProcess process, String accept) implements AutoCloseable {

	static DrivenServer start(String name, Class<?> main, List<String> jvmOptions, List<String> settings, String accept)
			throws IOException, InterruptedException {
		return new DrivenServer(ServerProcess.start(name, main, jvmOptions, settings), accept);
	}

	String name() {
		return this.process.name();
	}

	int port() {
		return this.process.port();
	}

	Duration cpu() {
		return this.process.cpu();
	}

	/**
	 * Drive the server.
	 * @return what it spent meanwhile
	 */
	Cost drive(Endpoint endpoint, LoadGenerator generator, Duration duration) throws InterruptedException {
		Duration before = cpu();
		long answered = generator.drive(port(), endpoint.requests(port(), this.accept), duration);
		return new Cost(answered, cpu().minus(before));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
