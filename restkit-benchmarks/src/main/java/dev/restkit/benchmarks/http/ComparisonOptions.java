package dev.restkit.benchmarks.http;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.DefaultApplicationArguments;

/**
 * What is to be compared, and for how long.
 *
 * @param endpoints the endpoints, all unless told
 * @param starts how many times both servers are started: compilers decide anew each time
 * @param rounds the rounds after each start
 * @param policies whether RESTKit is compared with itself, without and with policies
 * @param pages whether RESTKit is compared with itself, as JSON and as pages
 * @param profile whether Java Flight Recorder writes {@code target/NAME.jfr}
 */
record ComparisonOptions(List<Endpoint> endpoints, int starts, Rounds rounds, boolean policies, boolean pages,
		boolean profile) {

	/**
	 * Rounds of load.
	 *
	 * @param number how many
	 * @param seconds of load on each server in a round
	 * @param slices the parts of it that both get in turns
	 */
	record Rounds(int number, int seconds, int slices) {

		Duration slice() {
			return Duration.ofSeconds(this.seconds).dividedBy(this.slices);
		}

	}

	static ComparisonOptions of(String... arguments) {
		DefaultApplicationArguments parsed = new DefaultApplicationArguments(arguments);
		List<Endpoint> named = parsed.getNonOptionArgs().stream().map(Endpoint::named).toList();
		return new ComparisonOptions(named.isEmpty() ? List.of(Endpoint.values()) : named, number(parsed, "starts", 1),
				new Rounds(number(parsed, "rounds", 30), number(parsed, "seconds", 2), number(parsed, "slices", 1)),
				parsed.containsOption("policies"), parsed.containsOption("pages"), parsed.containsOption("profile"));
	}

	private static int number(DefaultApplicationArguments arguments, String name, int otherwise) {
		List<String> values = arguments.getOptionValues(name);
		return (values != null && !values.isEmpty()) ? Integer.parseInt(values.get(0)) : otherwise;
	}

	List<String> jvm(String server) {
		return this.profile ? List.of("-XX:StartFlightRecording:filename=target/" + server + ".jfr,settings=profile")
				: List.of();
	}

}
