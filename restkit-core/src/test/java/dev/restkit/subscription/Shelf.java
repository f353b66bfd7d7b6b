package dev.restkit.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;

/**
 * Things with a value each, ordered by it.
 */
final class Shelf {

	final Map<String, String> rows = new TreeMap<>();

	final LosingBus bus = new LosingBus();

	final SetClock time = new SetClock();

	final LiveEngine engine;

	Shelf(ScheduledExecutorService timer) {
		this.engine = new LiveEngine(this.bus, new LiveSettings(Duration.ZERO, 6, Duration.ofMinutes(5), 2000),
				this.time, timer, Runnable::run);
	}

	Shelf put(String key, String value) {
		String before = this.rows.put(key, value);
		this.bus.publish(List.of(new Change("things", key, (before == null) ? Change.Kind.CREATED : Change.Kind.UPDATED,
				(before != null) ? Map.of("v", before) : null, Map.of("v", value))));
		return this;
	}

	void remove(String key) {
		String before = this.rows.remove(key);
		if (before != null) {
			this.bus.publish(List.of(new Change("things", key, Change.Kind.DELETED, Map.of("v", before), null)));
		}
	}

	void change(Runnable what) {
		what.run();
		this.bus.publish(List.of(Change.of("things", null)));
	}

	void step(int number) {
		String key = String.valueOf(number % 5);
		switch (number % 13) {
			case 0 -> remove(key);
			case 1 -> change(() -> this.rows.putAll(Map.of("8", "1", "9", "0")));
			case 2 -> change(() -> this.rows.keySet().removeAll(List.of("8", "9")));
			case 3 -> {
				this.rows.put(key, "0");
				this.bus.lose();
			}
			default -> put(key, String.valueOf(number / 5 % 3));
		}
	}

	Watch all() {
		return new Watch("all", List.of(Interest.in("things")), () -> list(""), (key) -> false);
	}

	Watch of(String value) {
		return new Watch("of " + value, List.of(new Interest("things", null, Map.of("v", value))), () -> list(value),
				(key) -> false);
	}

	Watch item(String key) {
		return new Watch("item " + key, List.of(new Interest("things", key, Map.of())),
				() -> this.rows.containsKey(key)
						? new Evaluation.Result(new Snapshot.Whole(row(key, this.rows.get(key)).json()))
						: new Evaluation.Failure(Problem.of(ProblemKind.NOT_FOUND)),
				(row) -> false);
	}

	private Evaluation list(String value) {
		return new Evaluation.Result(new Snapshot.Rows("id",
				this.rows.entrySet()
					.stream()
					.filter((entry) -> value.isEmpty() || entry.getValue().equals(value))
					.sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
					.map((entry) -> row(entry.getKey(), entry.getValue()))
					.toList()));
	}

	private static Snapshot.Row row(String key, String value) {
		return new Snapshot.Row(key, "{\"id\":\"" + key + "\",\"v\":\"" + value + "\"}",
				Map.of("id", "\"" + key + "\"", "v", "\"" + value + "\""));
	}

}
