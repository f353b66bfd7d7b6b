package dev.restkit.benchmarks.live;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.DefaultApplicationArguments;

/**
 * What is to be measured, and for how long.
 *
 * @param parts the parts, all unless told
 * @param wire how RESTKit tells its clients
 * @param clients how many clients watch
 * @param connections how many connections are idle
 * @param reads the requests of each slice of the warm-up by HTTP
 * @param early the changes before any is measured, for a few clients
 * @param warmUp the changes before any is measured, for all clients
 * @param rounds the rounds
 * @param changes the changes of each side in a round
 * @param books the books in each change
 * @param every the milliseconds from one change to the next, or 0 to wait until all
 * clients know of the one before
 * @param profile whether Java Flight Recorder writes {@code target/NAME.jfr}
 */
record LiveOptions(List<Part> parts, Wire wire, int clients, int connections, int reads, int early, int warmUp,
		int rounds, int changes, int books, int every, boolean profile) {

	static LiveOptions of(String... arguments) {
		DefaultApplicationArguments parsed = new DefaultApplicationArguments(arguments);
		List<Part> named = parsed.getNonOptionArgs().stream().map(Part::named).toList();
		return new LiveOptions(named.isEmpty() ? List.of(Part.values()) : named,
				parsed.containsOption("events") ? Wire.EVENTS : Wire.WEBSOCKET, number(parsed, "clients", 1000),
				number(parsed, "connections", 5000), number(parsed, "reads", 500), number(parsed, "early", 3000),
				number(parsed, "warm-up", 400), number(parsed, "rounds", 20), number(parsed, "changes", 30),
				number(parsed, "books", 1), number(parsed, "every", 0), parsed.containsOption("profile"));
	}

	private static int number(DefaultApplicationArguments arguments, String name, int otherwise) {
		List<String> values = arguments.getOptionValues(name);
		return (values != null && !values.isEmpty()) ? Integer.parseInt(values.get(0)) : otherwise;
	}

	List<String> jvm(String server) {
		return this.profile ? List.of("-XX:StartFlightRecording:filename=target/" + server + ".jfr,settings=profile")
				: List.of();
	}

	/**
	 * What can be measured.
	 */
	enum Part {

		/** Messages for each second of CPU, beside Spring's simple broker. */
		MESSAGES,

		/** What a change costs that matters to some of many groups. */
		GROUPS,

		/** What idle connections hold. */
		IDLE,

		/** What clients that do not read cost those that do. */
		STALLED;

		static Part named(String name) {
			return valueOf(name.toUpperCase(Locale.ROOT));
		}

	}

}
