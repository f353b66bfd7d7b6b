package dev.restkit.benchmarks.live;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.bookstore.Offers;

/**
 * Measures what it costs to tell clients of changes, beside Spring's simple broker.
 * Arguments and reading are told in {@code docs/benchmarks.md}.
 */
public final class LiveComparison {

	private static final int AFFECTED = 10;

	private static final int CHANGES = 3;

	private final LiveOptions options;

	private LiveComparison(LiveOptions options) {
		this.options = options;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		new LiveComparison(LiveOptions.of(arguments)).run();
	}

	private void run() throws IOException, InterruptedException {
		for (LiveOptions.Part part : this.options.parts()) {
			switch (part) {
				case MESSAGES -> new MessageRounds(this.options).run();
				case GROUPS -> groups();
				case IDLE -> idle();
				case STALLED -> new StalledRounds(this.options).run();
			}
		}
	}

	private void groups() throws IOException, InterruptedException {
		List<String> targets = IntStream.rangeClosed(1, Offers.SHOPS)
			.mapToObj((shop) -> "/api/offers?shop=" + shop)
			.toList();
		try (LiveServer restKit = LiveServer.start("restkit", this.options.wire(), this.options)) {
			restKit.audience().join(targets, 1);
			for (int change = 0; change < CHANGES; change++) {
				Counted before = Counted.of(restKit);
				Telling telling = restKit.audience().expect(1, AFFECTED);
				restKit.post("/api/raises/" + AFFECTED);
				restKit.audience().await(telling);
				// Nothing more may come.
				Thread.sleep(500);
				say("%d groups, a change for %d of them: %s", targets.size(), AFFECTED,
						Counted.of(restKit).minus(before));
			}
		}
	}

	private void idle() throws IOException, InterruptedException {
		for (Wire wire : List.of(Wire.WEBSOCKET, Wire.EVENTS)) {
			try (LiveServer restKit = LiveServer.start("restkit", wire, this.options)) {
				restKit.audience().join(AFFECTED);
				restKit.change(CHANGES, AFFECTED);
				long before = restKit.number("/api/heap", "used");
				restKit.audience().join(this.options.connections());
				long after = restKit.number("/api/heap", "used");
				say("%d idle connections (%s): %.1f KiB of heap each", this.options.connections(), wire.title(),
						(after - before) / 1024.0 / this.options.connections());
			}
		}
	}

	/**
	 * Print a line.
	 */
	static void say(String format, Object... arguments) {
		System.out.println(String.format(Locale.ROOT, format, arguments));
	}

}
