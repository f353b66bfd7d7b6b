package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.restkit.benchmarks.Ratios;
import dev.restkit.benchmarks.load.Cost;
import dev.restkit.benchmarks.load.LoadGenerator;
import dev.restkit.benchmarks.load.WarmUp;
import dev.restkit.benchmarks.plain.PlainServer;
import dev.restkit.benchmarks.restkit.RestKitServer;

/**
 * Compares the requests that RESTKit and plain Spring MVC answer for each second of CPU.
 * Arguments and reading are told in {@code docs/benchmarks.md}.
 */
public final class HttpComparison {

	private static final Duration WARM_UP_SLICE = Duration.ofSeconds(4);

	private final ComparisonOptions options;

	private final LoadGenerator generator = new LoadGenerator(4);

	private HttpComparison(ComparisonOptions options) {
		this.options = options;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		new HttpComparison(ComparisonOptions.of(arguments)).run();
	}

	private void run() throws IOException, InterruptedException {
		Map<Endpoint, List<Double>> ratios = new EnumMap<>(Endpoint.class);
		for (int start = 1; start <= this.options.starts(); start++) {
			try (DrivenServer plain = plain(); DrivenServer restKit = restKit(plain)) {
				for (Endpoint endpoint : this.options.endpoints()) {
					ratios.computeIfAbsent(endpoint, (key) -> new ArrayList<>())
						.addAll(compare(endpoint, plain, restKit));
				}
			}
		}
		say("");
		say(this.options.policies() ? "RESTKit's requests per CPU second with policies, as a multiple of those without:"
				: this.options.pages() ? "RESTKit's pages per CPU second, as a multiple of its JSON answers:"
						: "RESTKit's requests per CPU second, as a multiple of plain Spring MVC's:");
		ratios.forEach((endpoint, found) -> say("%-6s %s", endpoint.title(), new Ratios(found)));
	}

	/**
	 * Start what RESTKit is compared with: plain Spring MVC, or RESTKit without policies,
	 * or RESTKit whose clients are programs.
	 */
	private DrivenServer plain() throws IOException, InterruptedException {
		if (this.options.policies()) {
			return start("open", RestKitServer.class, List.of("--benchmarks.guarded=true"), Endpoint.JSON).part("open",
					RestKitServer.UNGUARDED);
		}
		return this.options.pages() ? start("json", RestKitServer.class, List.of(), Endpoint.JSON)
				: start("plain", PlainServer.class, List.of(), Endpoint.JSON);
	}

	/**
	 * Start RESTKit: for browsers, if that is compared. What has policies is a part of
	 * the same process, as it is in an application, so that compilers cannot decide
	 * differently about the two.
	 */
	private DrivenServer restKit(DrivenServer plain) throws IOException, InterruptedException {
		if (this.options.policies()) {
			return plain.part("guarded", RestKitServer.GUARDED);
		}
		return this.options.pages() ? start("page", RestKitServer.class, List.of(), Endpoint.PAGE)
				: start("restkit", RestKitServer.class, List.of(), Endpoint.JSON);
	}

	private DrivenServer start(String name, Class<?> main, List<String> settings, String accept)
			throws IOException, InterruptedException {
		return DrivenServer.start(name, main, this.options.jvm(name), settings, accept);
	}

	private List<Double> compare(Endpoint endpoint, DrivenServer plain, DrivenServer restKit)
			throws IOException, InterruptedException {
		AnswerCheck.requireSame(endpoint, plain.site(), restKit.site());
		if (this.options.pages()) {
			AnswerCheck.requirePage(endpoint, restKit.site());
		}
		warmUp(endpoint, plain, restKit);
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < this.options.rounds().number(); round++) {
			Cost ofPlain = Cost.NONE;
			Cost ofRestKit = Cost.NONE;
			for (int slice = 0; slice < this.options.rounds().slices(); slice++) {
				// Every second time backwards: a drift of the machine hits both alike.
				boolean plainFirst = (round + slice) % 2 == 0;
				Cost first = drive(plainFirst ? plain : restKit, endpoint);
				Cost second = drive(plainFirst ? restKit : plain, endpoint);
				ofPlain = ofPlain.plus(plainFirst ? first : second);
				ofRestKit = ofRestKit.plus(plainFirst ? second : first);
			}
			double ratio = ofRestKit.requestsPerCpuSecond() / ofPlain.requestsPerCpuSecond();
			ratios.add(ratio);
			say("%s round %d: %s %.1f, %s %.1f CPU ms for 1,000 requests: %.3f", endpoint.title(), round + 1,
					plain.name(), ofPlain.millisPerThousand(), restKit.name(), ofRestKit.millisPerThousand(), ratio);
		}
		return ratios;
	}

	private Cost drive(DrivenServer server, Endpoint endpoint) throws InterruptedException {
		return server.load(endpoint).drive(this.generator, this.options.rounds().slice());
	}

	private void warmUp(Endpoint endpoint, DrivenServer plain, DrivenServer restKit) throws InterruptedException {
		new WarmUp((load) -> load.drive(this.generator, WARM_UP_SLICE))
			.run(plain.load(endpoint), restKit.load(endpoint))
			.forEach((server, costs) -> say("%s warm-up of %s: %s", endpoint.title(), server, WarmUp.describe(costs)));
	}

	private static void say(String format, Object... arguments) {
		System.out.println(String.format(Locale.ROOT, format, arguments));
	}

}
