package dev.restkit.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last changes, whoever watches them, so that a client that has fetched a result may
 * watch from there, if nothing that matters changed in between.
 */
final class RecentChanges {

	private final int max;

	private final Duration maxAge;

	private final Deque<Committed> recent = new ArrayDeque<>();

	/** All changes behind it are known. */
	private Position start;

	private int size;

	RecentChanges(Position start, int max, Duration maxAge) {
		this.start = start;
		this.max = max;
		this.maxAge = maxAge;
	}

	synchronized void add(Position position, List<Change> changes, Instant now) {
		this.recent.add(new Committed(position, List.copyOf(changes), now));
		this.size += changes.size();
		Instant oldest = now.minus(this.maxAge);
		Committed first = this.recent.peek();
		while (first != null && (this.size > this.max || first.time().isBefore(oldest))) {
			this.recent.remove();
			this.size -= first.changes().size();
			this.start = first.position();
			first = this.recent.peek();
		}
	}

	synchronized void restart(Position position) {
		this.recent.clear();
		this.size = 0;
		this.start = position;
	}

	/**
	 * Whether anything that matters changed.
	 * @param interests what matters
	 * @param from the position behind which to look
	 * @param to the last position to look at
	 * @return {@code false} if surely nothing did
	 */
	synchronized boolean contain(List<Interest> interests, Position from, Position to) {
		if (!from.epoch().equals(this.start.epoch()) || from.offset() < this.start.offset()) {
			return true;
		}
		for (Committed committed : this.recent) {
			if (committed.position().offset() > from.offset() && committed.position().offset() <= to.offset()
					&& committed.changes()
						.stream()
						.anyMatch((change) -> interests.stream().anyMatch((interest) -> interest.isMetBy(change)))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What was committed together.
	 *
	 * @param position its position
	 * @param changes the changes
	 * @param time when this node was told of them
	 */
	private record Committed(Position position, List<Change> changes, Instant time) {

	}

}
