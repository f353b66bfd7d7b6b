package dev.restkit.benchmarks.load;

import java.time.Duration;
import java.util.List;

import dev.restkit.benchmarks.server.KeepAliveConnection;
import dev.restkit.benchmarks.server.ServerProcess;

/**
 * What a server is asked, again and again.
 *
 * @param name what the results call it
 * @param server the server
 * @param requests the requests to send in turn, ready for the wire
 */
public record Load(String name, ServerProcess server, List<byte[]> requests) {

	/**
	 * Make a load of GET requests.
	 * @param name what the results call it
	 * @param server the server
	 * @param targets the paths and queries to ask for in turn
	 * @param accept what is accepted
	 * @return the load
	 */
	public static Load of(String name, ServerProcess server, List<String> targets, String accept) {
		return new Load(name, server,
				targets.stream()
					.map((target) -> KeepAliveConnection.request("GET", target, server.port(), accept))
					.toList());
	}

	/**
	 * Drive the server for a while.
	 * @param generator sends the requests
	 * @param duration for how long
	 * @return what the server spent meanwhile
	 * @throws InterruptedException if this thread is
	 */
	public Cost drive(LoadGenerator generator, Duration duration) throws InterruptedException {
		Duration before = this.server.cpu();
		long answered = generator.drive(this, duration);
		return new Cost(answered, this.server.cpu().minus(before));
	}

	/**
	 * Send the server some requests.
	 * @param generator sends the requests
	 * @param number how many
	 * @return what the server spent meanwhile
	 * @throws InterruptedException if this thread is
	 */
	public Cost drive(LoadGenerator generator, int number) throws InterruptedException {
		Duration before = this.server.cpu();
		long answered = generator.drive(this, number);
		return new Cost(answered, this.server.cpu().minus(before));
	}

}
