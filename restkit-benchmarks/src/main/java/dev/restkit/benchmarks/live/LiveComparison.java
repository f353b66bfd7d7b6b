package dev.restkit.benchmarks.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.restkit.benchmarks.Ratios;
import dev.restkit.benchmarks.bookstore.Offers;

/**
 * Measures what it costs to tell clients of changes, beside Spring's simple broker.
 * Arguments and reading are told in {@code docs/benchmarks.md}.
 */
public final class LiveComparison {

	private static final int SLICES = 4;

	private static final int AFFECTED = 10;

	private static final double USUAL = 0.99;

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
				case MESSAGES -> messages();
				case GROUPS -> groups();
				case IDLE -> idle();
				case STALLED -> stalled();
			}
		}
	}

	private void messages() throws IOException, InterruptedException {
		int clients = this.options.clients();
		List<Double> ratios = new ArrayList<>();
		try (LiveServer broker = LiveServer.start("stomp", Wire.STOMP, this.options);
				LiveServer restKit = LiveServer.start("restkit", this.options.wire(), this.options)) {
			broker.audience().join(clients);
			restKit.audience().join(clients);
			for (int slice = 0; slice < SLICES; slice++) {
				Spent ofBroker = spend(broker, this.options.warmUp() / SLICES);
				Spent ofRestKit = spend(restKit, this.options.warmUp() / SLICES);
				say("messages warm-up: %s", sides(broker, ofBroker, restKit, ofRestKit));
			}
			for (int round = 0; round < this.options.rounds(); round++) {
				boolean brokerFirst = round % 2 == 0;
				Spent first = spend(brokerFirst ? broker : restKit, this.options.changes());
				Spent second = spend(brokerFirst ? restKit : broker, this.options.changes());
				Spent ofBroker = brokerFirst ? first : second;
				Spent ofRestKit = brokerFirst ? second : first;
				ratios.add(ofRestKit.messagesPerCpuSecond() / ofBroker.messagesPerCpuSecond());
				say("messages round %d: %s: %.3f", round + 1, sides(broker, ofBroker, restKit, ofRestKit),
						ratios.get(round));
			}
			sayCounted(restKit);
		}
		say("RESTKit's messages per CPU second (%s), as a multiple of the simple broker's: %s",
				this.options.wire().title(), new Ratios(ratios));
	}

	private void sayCounted(LiveServer restKit) throws IOException, InterruptedException {
		Counted before = Counted.of(restKit);
		restKit.change(this.options.changes(), this.options.clients());
		say("%d changes for %d clients: %s", this.options.changes(), this.options.clients(),
				Counted.of(restKit).minus(before));
	}

	private Spent spend(LiveServer server, int changes) throws IOException, InterruptedException {
		// Whatever the other side has left behind.
		Thread.sleep(100);
		long begun = System.nanoTime();
		long bytes = server.audience().bytes();
		Duration cpu = server.cpu();
		Duration own = ownCpu();
		server.change(changes, this.options.clients());
		return new Spent((long) changes * this.options.clients(), server.audience().bytes() - bytes,
				server.cpu().minus(cpu), ownCpu().minus(own), Duration.ofNanos(System.nanoTime() - begun));
	}

	private static Duration ownCpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private static String sides(LiveServer broker, Spent ofBroker, LiveServer restKit, Spent ofRestKit) {
		return side(broker, ofBroker) + ", " + side(restKit, ofRestKit);
	}

	private static String side(LiveServer server, Spent spent) {
		return String.format(Locale.ROOT, "%s %.1f CPU µs for a message of %d bytes (generator %.0f %% of a CPU)",
				server.name(), spent.microsPerMessage(), spent.bytesPerMessage(), 100 * spent.generatorShare());
	}

	private void groups() throws IOException, InterruptedException {
		List<String> targets = IntStream.rangeClosed(1, Offers.SHOPS)
			.mapToObj((shop) -> "/api/offers?shop=" + shop)
			.toList();
		try (LiveServer restKit = LiveServer.start("restkit", this.options.wire(), this.options)) {
			restKit.audience().join(targets, 1);
			for (int change = 0; change < 3; change++) {
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
				restKit.change(SLICES, AFFECTED);
				long before = restKit.number("/api/heap", "used");
				restKit.audience().join(this.options.connections());
				long after = restKit.number("/api/heap", "used");
				say("%d idle connections (%s): %.1f KiB of heap each", this.options.connections(), wire.title(),
						(after - before) / 1024.0 / this.options.connections());
			}
		}
	}

	private void stalled() throws IOException, InterruptedException {
		int readers = this.options.clients() * 99 / 100;
		List<Double> ratios = new ArrayList<>();
		try (LiveServer flowing = LiveServer.start("reading", this.options.wire(), this.options);
				LiveServer stalling = LiveServer.start("stalled", this.options.wire(), this.options)) {
			flowing.audience().join(this.options.clients());
			stalling.audience().join(readers);
			for (int client = readers; client < this.options.clients(); client++) {
				stalling.audience().stall();
			}
			for (int slice = 0; slice < SLICES; slice++) {
				flowing.change(this.options.warmUp() / SLICES, this.options.clients());
				stalling.change(this.options.warmUp() / SLICES, readers);
			}
			say("%d messages wait for those that do not read", stalling.number("/api/counted", "waiting"));
			for (int round = 0; round < this.options.rounds(); round++) {
				boolean flowingFirst = round % 2 == 0;
				double first = slowest(flowingFirst ? flowing : stalling,
						flowingFirst ? this.options.clients() : readers);
				double second = slowest(flowingFirst ? stalling : flowing,
						flowingFirst ? readers : this.options.clients());
				double ofFlowing = flowingFirst ? first : second;
				double ofStalling = flowingFirst ? second : first;
				ratios.add(ofStalling / ofFlowing);
				say("stalled round %d: all read %.1f ms, 1 %% do not %.1f ms: %.3f", round + 1, ofFlowing, ofStalling,
						ofStalling / ofFlowing);
			}
		}
		say("The 99th percentile for readers beside 1 %% that do not read, as a multiple of it without: %s",
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

	private static void say(String format, Object... arguments) {
		System.out.println(String.format(Locale.ROOT, format, arguments));
	}

	/**
	 * What RESTKit counts.
	 *
	 * @param evaluations results that were worked out
	 * @param events events, each encoded once for all who get it
	 * @param deliveries events that were handed to clients
	 */
	private record Counted(long evaluations, long events, long deliveries) {

		static Counted of(LiveServer server) throws IOException {
			return new Counted(server.number("/api/counted", "evaluations"), server.number("/api/counted", "events"),
					server.number("/api/counted", "deliveries"));
		}

		Counted minus(Counted before) {
			return new Counted(this.evaluations - before.evaluations, this.events - before.events,
					this.deliveries - before.deliveries);
		}

		@Override
		public String toString() {
			return this.evaluations + " evaluations, " + this.events + " events made, " + this.deliveries
					+ " delivered";
		}

	}

}
