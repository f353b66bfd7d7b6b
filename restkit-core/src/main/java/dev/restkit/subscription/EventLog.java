package dev.restkit.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

/**
 * The last events of a result. Whoever has seen some of them is told the others, all of
 * them or none.
 */
final class EventLog {

	private final int maxEvents;

	private final Duration maxAge;

	private final Deque<Batch> batches = new ArrayDeque<>();

	private Position start;

	private int events;

	EventLog(Position start, int maxEvents, Duration maxAge) {
		this.start = start;
		this.maxEvents = maxEvents;
		this.maxAge = maxAge;
	}

	void add(Position position, List<LiveEvent> batch, Instant now) {
		this.batches.add(new Batch(position, List.copyOf(batch), now));
		this.events += batch.size();
		prune(now);
	}

	/**
	 * Forget what nobody may go on from any more.
	 * @param now the time
	 */
	void prune(Instant now) {
		Instant oldest = now.minus(this.maxAge);
		Batch first = this.batches.peek();
		while (first != null && (this.events > this.maxEvents || first.time().isBefore(oldest))) {
			this.batches.remove();
			this.events -= first.events().size();
			this.start = first.position();
			first = this.batches.peek();
		}
	}

	/**
	 * What a client has missed.
	 * @param seen what it has seen of this result, in this epoch
	 * @param changed whether anything that matters changed behind a position, up to
	 * another
	 * @return what it has missed, or {@code null} if that cannot be told
	 */
	@Nullable Missed since(Position seen, BiPredicate<Position, Position> changed) {
		if (seen.part() > 0) {
			for (Batch batch : this.batches) {
				if (batch.position().offset() == seen.offset()) {
					return new Missed(restOf(batch, seen.part()), true);
				}
			}
			return null;
		}
		if (seen.offset() < this.start.offset() && changed.test(seen, this.start)) {
			return null;
		}
		List<LiveEvent> missed = this.batches.stream()
			.filter((batch) -> batch.position().offset() > seen.offset())
			.flatMap((batch) -> batch.events().stream())
			.toList();
		return new Missed(missed, seen.offset() > this.start.offset());
	}

	private List<LiveEvent> restOf(Batch batch, int seen) {
		List<LiveEvent> rest = new ArrayList<>();
		boolean found = false;
		for (Batch each : this.batches) {
			if (each == batch) {
				found = true;
				rest.addAll(each.events().subList(Math.min(seen, each.events().size()), each.events().size()));
			}
			else if (found) {
				rest.addAll(each.events());
			}
		}
		return rest;
	}

	/**
	 * What a client has missed.
	 *
	 * @param events the events
	 * @param exact whether the client then has the result; or else it may lack what was
	 * committed when the log began, and had not been told
	 */
	record Missed(List<LiveEvent> events, boolean exact) {

	}

	/**
	 * The events of one evaluation.
	 *
	 * @param position how many changes the evaluation has seen
	 * @param events the events
	 * @param time when it was
	 */
	private record Batch(Position position, List<LiveEvent> events, Instant time) {

	}

}
