package dev.restkit.benchmarks.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.restkit.benchmarks.Ratios;
import dev.restkit.benchmarks.load.LoadGenerator;
import dev.restkit.benchmarks.load.WarmUp;

/**
 * Compares the messages that RESTKit and Spring's simple broker deliver for each second
 * of CPU.
 */
final class MessageRounds {

	private static final int SLICES = 4;

	private static final int READERS = 4;

	private static final int FEW = 10;

	private static final Duration REST = Duration.ofMillis(1);

	private final LiveOptions options;

	MessageRounds(LiveOptions options) {
		this.options = options;
	}

	void run() throws IOException, InterruptedException {
		int clients = this.options.clients();
		List<Double> ratios = new ArrayList<>();
		try (LiveServer broker = LiveServer.start("stomp", Wire.STOMP, this.options);
				LiveServer restKit = LiveServer.start("restkit", this.options.wire(), this.options)) {
			broker.audience().rest(REST);
			restKit.audience().rest(REST);
			read(broker, restKit);
			begin(broker, restKit);
			broker.audience().join(clients - FEW);
			restKit.audience().join(clients - FEW);
			for (int slice = 0; slice < SLICES; slice++) {
				Spent ofBroker = spend(broker, this.options.warmUp() / SLICES);
				Spent ofRestKit = spend(restKit, this.options.warmUp() / SLICES);
				LiveComparison.say("messages warm-up: %s", sides(broker, ofBroker, restKit, ofRestKit));
			}
			for (int round = 0; round < this.options.rounds(); round++) {
				boolean brokerFirst = round % 2 == 0;
				Spent first = spend(brokerFirst ? broker : restKit, this.options.changes());
				Spent second = spend(brokerFirst ? restKit : broker, this.options.changes());
				Spent ofBroker = brokerFirst ? first : second;
				Spent ofRestKit = brokerFirst ? second : first;
				ratios.add(ofRestKit.messagesPerCpuSecond() / ofBroker.messagesPerCpuSecond());
				LiveComparison.say("messages round %d: %s: %.3f", round + 1,
						sides(broker, ofBroker, restKit, ofRestKit), ratios.get(round));
			}
			sayCounted(restKit);
		}
		LiveComparison.say("RESTKit's messages per CPU second (%s), as a multiple of the simple broker's: %s",
				this.options.wire().title(), new Ratios(ratios));
	}

	/**
	 * Warm up what reads: in real applications requests do, and a change comes too seldom
	 * for the compilers.
	 */
	private void read(LiveServer broker, LiveServer restKit) throws InterruptedException {
		LoadGenerator generator = new LoadGenerator(READERS);
		new WarmUp((load) -> load.drive(generator, this.options.reads())).run(broker.reads(), restKit.reads())
			.forEach(
					(server, costs) -> LiveComparison.say("reading warm-up of %s: %s", server, WarmUp.describe(costs)));
	}

	/**
	 * Let the servers change and tell a few clients, so that nothing of that is compiled
	 * while it is measured.
	 */
	private void begin(LiveServer broker, LiveServer restKit) throws IOException, InterruptedException {
		broker.audience().join(FEW);
		restKit.audience().join(FEW);
		for (int slice = 0; slice < SLICES; slice++) {
			broker.change(this.options.early() / SLICES, this.options.books(), FEW);
			restKit.change(this.options.early() / SLICES, this.options.books(), FEW);
		}
	}

	private void sayCounted(LiveServer restKit) throws IOException, InterruptedException {
		Counted before = Counted.of(restKit);
		change(restKit, this.options.changes());
		LiveComparison.say("%d changes for %d clients: %s", this.options.changes(), this.options.clients(),
				Counted.of(restKit).minus(before));
	}

	private Spent spend(LiveServer server, int changes) throws IOException, InterruptedException {
		// Whatever the other side has left behind.
		Thread.sleep(100);
		long begun = System.nanoTime();
		long bytes = server.audience().bytes();
		Duration cpu = server.cpu();
		Duration own = ownCpu();
		change(server, changes);
		return new Spent((long) changes * this.options.books() * this.options.clients(),
				server.audience().bytes() - bytes, server.cpu().minus(cpu), ownCpu().minus(own),
				Duration.ofNanos(System.nanoTime() - begun));
	}

	private void change(LiveServer server, int changes) throws IOException, InterruptedException {
		if (this.options.every() == 0) {
			server.change(changes, this.options.books(), this.options.clients());
		}
		else {
			server.stream(changes, Duration.ofMillis(this.options.every()), this.options.books(),
					this.options.clients());
		}
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

}
