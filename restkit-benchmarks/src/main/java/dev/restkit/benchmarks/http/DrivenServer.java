package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.util.List;

import dev.restkit.benchmarks.load.Load;
import dev.restkit.benchmarks.server.ServerProcess;

/**
 * A server that answers requests, or a part of it.
 *
 * @param name what the results call it
 * @param process where it runs
 * @param site where the endpoints are
 * @param accept what its clients accept
 */
record DrivenServer(String name, ServerProcess process, Site site, String accept) implements AutoCloseable {

	static DrivenServer start(String name, Class<?> main, List<String> jvmOptions, List<String> settings, String accept)
			throws IOException, InterruptedException {
		ServerProcess process = ServerProcess.start(name, main, jvmOptions, settings);
		return new DrivenServer(name, process, Site.at(process.port()), accept);
	}

	/**
	 * Another part of the same process.
	 * @param other what the results call it
	 * @param root what the paths of its endpoints begin with
	 * @return the part
	 */
	DrivenServer part(String other, String root) {
		return new DrivenServer(other, this.process, new Site(this.site.port(), root), this.accept);
	}

	/**
	 * What asks it for an endpoint.
	 */
	Load load(Endpoint endpoint) {
		return Load.of(this.name, this.process, endpoint.targets(this.site), this.accept);
	}

	@Override
	public void close() {
		this.process.close();
	}

}
