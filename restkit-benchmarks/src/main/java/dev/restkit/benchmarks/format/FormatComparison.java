package dev.restkit.benchmarks.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import dev.restkit.benchmarks.Ratios;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the {@link FormatBenchmarks} in rounds: in each, RESTKit and Jackson write each
 * format in a process of their own, one right after the other. Arguments are formats, all
 * unless told.
 */
public final class FormatComparison {

	private static final int ROUNDS = 5;

	private FormatComparison() {
	}

	public static void main(String[] arguments) throws RunnerException {
		List<String> formats = (arguments.length > 0) ? List.of(arguments)
				: Arrays.stream(ComparedFormat.values()).map(ComparedFormat::name).toList();
		List<String> report = new ArrayList<>();
		for (String format : formats) {
			report.add(String.format(Locale.ROOT, "%-6s %s", format.toLowerCase(Locale.ROOT),
					compare(format.toUpperCase(Locale.ROOT))));
		}
		System.out.println("\nRESTKit's time, as a multiple of the same Jackson writer's:");
		report.forEach(System.out::println);
	}

	private static Ratios compare(String format) throws RunnerException {
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			Options options = new OptionsBuilder().include(FormatBenchmarks.class.getName())
				.param("format", format)
				.forks(1)
				.build();
			Collection<RunResult> results = new Runner(options).run();
			double ratio = time(results, "restKit") / time(results, "jackson");
			ratios.add(ratio);
			System.out.printf(Locale.ROOT, "%n%s round %d: %.3f%n", format, round + 1, ratio);
		}
		return new Ratios(ratios);
	}

	private static double time(Collection<RunResult> results, String label) {
		return results.stream()
			.map(RunResult::getPrimaryResult)
			.filter((result) -> result.getLabel().equals(label))
			.findFirst()
			.orElseThrow()
			.getScore();
	}

}
