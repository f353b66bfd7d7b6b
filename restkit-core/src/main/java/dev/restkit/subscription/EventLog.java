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
 * them or none: a client that has seen the result between two evaluations may have rows
 * that no event tells of.
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
	 * The events that a client has missed.
	 * @param seen what it has seen, in this epoch
	 * @param changed whether anything that matters changed behind a position, up to
	 * another
	 * @return the events, or {@code null} if it cannot be told exactly
	 */
	@Nullable List<LiveEvent> since(Position seen, BiPredicate<Position, Position> changed) {
		List<Batch> missed = new ArrayList<>();
		Position before = this.start;
		Position behind = null;
		for (Batch batch : this.batches) {
			if (seen.part() > 0 && batch.position().offset() == seen.offset()) {
				missed.clear();
				return restOf(batch, seen.part());
			}
			if (batch.position().offset() <= seen.offset()) {
				before = batch.position();
			}
			else {
				behind = (behind != null) ? behind : batch.position();
				missed.add(batch);
			}
		}
		if (seen.part() > 0) {
			return null;
		}
		boolean exact = before.offset() == seen.offset()
				|| (before.offset() < seen.offset() && !changed.test(before, seen));
		return exact ? eventsOf(missed) : sinceLater(seen, behind, missed, changed);
	}

	private @Nullable List<LiveEvent> sinceLater(Position seen, @Nullable Position behind, List<Batch> missed,
			BiPredicate<Position, Position> changed) {
		if (seen.offset() < this.start.offset()) {
			return changed.test(seen, this.start) ? null : eventsOf(missed);
		}
		if (behind == null || changed.test(seen, behind)) {
			return null;
		}
		return eventsOf(missed.subList(1, missed.size()));
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

	private static List<LiveEvent> eventsOf(List<Batch> batches) {
		return batches.stream().flatMap((batch) -> batch.events().stream()).toList();
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
