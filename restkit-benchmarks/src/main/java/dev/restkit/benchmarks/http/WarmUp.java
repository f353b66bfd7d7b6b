package dev.restkit.benchmarks.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drives servers until what a request costs no longer falls. Under full load, requests
 * starve the compilers of the virtual machine; so a rest follows each slice of load,
 * until the process is idle, that is, all that was waiting is compiled.
 */
final class WarmUp {

	private static final int LEAST_SLICES = 10;

	private static final int MOST_SLICES = 20;

	private static final double STILL_FALLING = 0.95;

	private static final Duration SLICE = Duration.ofSeconds(4);

	private static final Duration GLANCE = Duration.ofMillis(500);

	private static final int MOST_GLANCES = 30;

	private final LoadGenerator generator;

	WarmUp(LoadGenerator generator) {
		this.generator = generator;
	}

	/**
	 * Warm servers up, in turns: all get the same load.
	 * @return what 1,000 requests cost each server in each slice, in milliseconds of CPU
	 */
	Map<DrivenServer, List<Double>> run(Endpoint endpoint, DrivenServer... servers) throws InterruptedException {
		Map<DrivenServer, List<Double>> costs = new LinkedHashMap<>();
		for (int slice = 0; slice < MOST_SLICES && !allStandStill(costs); slice++) {
			for (DrivenServer server : servers) {
				Cost cost = server.drive(endpoint, this.generator, SLICE);
				costs.computeIfAbsent(server, (key) -> new ArrayList<>()).add(cost.millisPerThousand());
				rest(server);
			}
		}
		return costs;
	}

	private static boolean allStandStill(Map<DrivenServer, List<Double>> costs) {
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

	private static void rest(DrivenServer server) throws InterruptedException {
		Duration spent = GLANCE;
		for (int glance = 0; glance < MOST_GLANCES && spent.compareTo(GLANCE.dividedBy(20)) > 0; glance++) {
			Duration before = server.cpu();
			Thread.sleep(GLANCE.toMillis());
			spent = server.cpu().minus(before);
		}
	}

}
