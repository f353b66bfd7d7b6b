package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.util.List;

import dev.restkit.benchmarks.load.Load;
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

	/**
	 * What asks it for an endpoint.
	 */
	Load load(Endpoint endpoint) {
		return endpoint.load(this.process, this.accept);
	}

	@Override
	public void close() {
		this.process.close();
	}

}
