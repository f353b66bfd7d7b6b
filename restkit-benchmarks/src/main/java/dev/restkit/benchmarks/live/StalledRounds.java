package dev.restkit.benchmarks.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.restkit.benchmarks.Ratios;

/**
 * Finds out how much later clients that read know of changes when others do not read.
 */
final class StalledRounds {

	private static final int SLICES = 4;

	private static final String SMALL_BUFFERS = "--bookstore.send-buffer=32KB";

	private static final double USUAL = 0.99;

	private final LiveOptions options;

	StalledRounds(LiveOptions options) {
		this.options = options;
	}

	void run() throws IOException, InterruptedException {
		int readers = this.options.clients() * 99 / 100;
		List<Double> ratios = new ArrayList<>();
		try (LiveServer flowing = LiveServer.start("reading", this.options.wire(), this.options, SMALL_BUFFERS);
				LiveServer stalling = LiveServer.start("stalled", this.options.wire(), this.options, SMALL_BUFFERS)) {
			flowing.audience().join(this.options.clients());
			stalling.audience().join(readers);
			for (int client = readers; client < this.options.clients(); client++) {
				stalling.audience().stall();
			}
			for (int slice = 0; slice < SLICES; slice++) {
				flowing.change(this.options.warmUp() / SLICES, this.options.clients());
				stalling.change(this.options.warmUp() / SLICES, readers);
			}
			LiveComparison.say("%d messages wait for those that do not read",
					stalling.number("/api/counted", "waiting"));
			for (int round = 0; round < this.options.rounds(); round++) {
				boolean flowingFirst = round % 2 == 0;
				double first = slowest(flowingFirst ? flowing : stalling,
						flowingFirst ? this.options.clients() : readers);
				double second = slowest(flowingFirst ? stalling : flowing,
						flowingFirst ? readers : this.options.clients());
				double ofFlowing = flowingFirst ? first : second;
				double ofStalling = flowingFirst ? second : first;
				ratios.add(ofStalling / ofFlowing);
				LiveComparison.say("stalled round %d: all read %.1f ms, 1 %% do not %.1f ms: %.3f", round + 1,
						ofFlowing, ofStalling, ofStalling / ofFlowing);
			}
		}
		LiveComparison.say(
				"The 99th percentile for readers beside 1 %% that do not read, as a multiple of it without: %s",
				new Ratios(ratios));
	}

	/**
	 * The time until 99 % of the clients knew of changes, in milliseconds.
	 */
	private double slowest(LiveServer server, int clients) throws IOException, InterruptedException {
		long[] delays = server.change(this.options.changes(), clients)
			.stream()
			.flatMapToLong(Arrays::stream)
			.sorted()
			.toArray();
		return delays[(int) (USUAL * (delays.length - 1))] / 1e6;
	}

}
