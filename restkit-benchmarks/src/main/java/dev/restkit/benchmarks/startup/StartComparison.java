package dev.restkit.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.restkit.benchmarks.Ratios;

/**
 * Compares how long a packaged application takes until it stands, with RESTKit and
 * without.
 */
public final class StartComparison {

	private static final String ROUNDS = "--rounds=";

	private StartComparison() {
	}

	/**
	 * Compare, and print the ratio: below 1, the application is faster with RESTKit.
	 * @param arguments the application's jar; {@code --rounds=10}; all else goes to the
	 * virtual machine
	 * @throws IOException if the application does not start
	 * @throws InterruptedException if it is stopped
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int rounds = Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(ROUNDS))
			.mapToInt((argument) -> Integer.parseInt(argument.substring(ROUNDS.length())))
			.findFirst()
			.orElse(10);
		List<String> options = Arrays.stream(arguments)
			.skip(1)
			.filter((argument) -> !argument.startsWith(ROUNDS))
			.toList();
		Path jar = Path.of(arguments[0]);
		compare(new Start(jar), new Start(WithoutRestKit.copyOf(jar)), rounds, options);
	}

	/** The first start of both fills the system's caches and counts for nothing. */
	private static void compare(Start with, Start without, int rounds, List<String> options)
			throws IOException, InterruptedException {
		with.run(options);
		without.run(options);
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			boolean restKitFirst = round % 2 == 0;
			double first = (restKitFirst ? with : without).run(options);
			double second = (restKitFirst ? without : with).run(options);
			double restKit = restKitFirst ? first : second;
			double plain = restKitFirst ? second : first;
			ratios.add(restKit / plain);
			say("with RESTKit %5.0f ms, without %5.0f ms, ratio %.3f", restKit, plain, restKit / plain);
		}
		say("start-up: %s", new Ratios(ratios));
	}

	private static void say(String text, Object... arguments) {
		System.out.printf(Locale.ROOT, text + "%n", arguments);
	}

}
