package dev.restkit.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.restkit.benchmarks.server.ServerProcess;

/**
 * Drives servers until what a request costs no longer falls. Under full load, requests
 * starve the compilers of the virtual machine; so a rest follows each slice of load,
 * until the process is idle, that is, all that was waiting is compiled.
 */
public final class WarmUp {

	private static final int LEAST_SLICES = 10;

	private static final int MOST_SLICES = 20;

	private static final double STILL_FALLING = 0.95;

	private static final Duration GLANCE = Duration.ofMillis(500);

	private static final int MOST_GLANCES = 30;

	private final Slice slice;

	/**
	 * Create a warm-up.
	 * @param slice how much of a load is a slice of it
	 */
	public WarmUp(Slice slice) {
		this.slice = slice;
	}

	/**
	 * Warm servers up, in turns: all get as many slices.
	 * @param loads what the servers are asked
	 * @return by the name of each load, what 1,000 requests of it cost in each slice, in
	 * milliseconds of CPU
	 * @throws InterruptedException if this thread is
	 */
	public Map<String, List<Double>> run(Load... loads) throws InterruptedException {
		Map<String, List<Double>> costs = new LinkedHashMap<>();
		for (int turn = 0; turn < MOST_SLICES && !allStandStill(costs); turn++) {
			for (Load load : loads) {
				Cost cost = this.slice.drive(load);
				costs.computeIfAbsent(load.name(), (key) -> new ArrayList<>()).add(cost.millisPerThousand());
				rest(load.server());
			}
		}
		return costs;
	}

	private static boolean allStandStill(Map<String, List<Double>> costs) {
		return !costs.isEmpty() && costs.values().stream().allMatch(WarmUp::standsStill);
	}

	/**
	 * Whether the last two slices cost about as much as the best one before them.
	 */
	static boolean standsStill(List<Double> costs) {
		int last = costs.size() - 2;
		if (costs.size() < LEAST_SLICES) {
			return false;
		}
		double best = costs.subList(0, last).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
		return Math.min(costs.get(last), costs.get(last + 1)) > STILL_FALLING * best;
	}

	/**
	 * Tell what a warm-up cost.
	 * @param costs what 1,000 requests cost in each slice
	 * @return the costs, and whether they were still falling
	 */
	public static String describe(List<Double> costs) {
		return costs.stream()
			.map((cost) -> String.format(Locale.ROOT, "%.0f", cost))
			.collect(Collectors.joining(" ", "", " CPU ms for 1,000 requests"))
				+ (standsStill(costs) ? "" : " (still falling)");
	}

	private static void rest(ServerProcess server) throws InterruptedException {
		Duration spent = GLANCE;
		for (int glance = 0; glance < MOST_GLANCES && spent.compareTo(GLANCE.dividedBy(20)) > 0; glance++) {
			Duration before = server.cpu();
			Thread.sleep(GLANCE.toMillis());
			spent = server.cpu().minus(before);
		}
	}

	/**
	 * A slice of a load, driven before a rest.
	 */
	@FunctionalInterface
	public interface Slice {

		/**
		 * Drive a server.
		 * @param load what it is asked
		 * @return what it spent
		 * @throws InterruptedException if this thread is
		 */
		Cost drive(Load load) throws InterruptedException;

	}

}
