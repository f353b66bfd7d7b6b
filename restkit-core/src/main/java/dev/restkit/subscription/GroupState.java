package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the clients of a group have.
 */
final class GroupState {

	private final EventLog log;

	private final String node;

	private Snapshot snapshot;

	private Position position;

	private long version;

	private @Nullable List<LiveEvent> whole;

	GroupState(Snapshot snapshot, Position position, EventLog log, long version, String node) {
		this.snapshot = snapshot;
		this.position = position;
		this.log = log;
		this.version = version;
		this.node = node;
	}

	Position position() {
		return this.position;
	}

	Snapshot snapshot() {
		return this.snapshot;
	}

	EventLog log() {
		return this.log;
	}

	/**
	 * Counts what clients were told.
	 * @return the number of the last change of the result
	 */
	long version() {
		return this.version;
	}

	void advance(Position to) {
		if (!to.equals(this.position)) {
			this.position = to;
			this.whole = null;
		}
	}

	void change(Snapshot next, Position to) {
		this.snapshot = next;
		this.version++;
		this.position = to;
		this.whole = null;
	}

	/**
	 * What a client is told that has nothing. Its events cannot be gone on from before
	 * the last of them.
	 * @return the events
	 */
	List<LiveEvent> whole() {
		List<LiveEvent> known = this.whole;
		if (known == null) {
			List<LiveEvent> events = new ArrayList<>();
			Position nowhere = Position.of(this.position.epoch(), 0).on(this.node);
			for (SnapshotChanges.Told told : SnapshotChanges.whole(this.snapshot)) {
				events.add(told.at(nowhere.part(events.size() + 1)));
			}
			events.add(ready());
			known = List.copyOf(events);
			this.whole = known;
		}
		return known;
	}

	/**
	 * What a client is told that has fetched the result. It may have seen more than its
	 * position says: what was committed meanwhile, and has not been told yet.
	 * @return the event, which is no better a position than that of what it has fetched
	 */
	LiveEvent readyAsFetched() {
		return new LiveEvent(LiveEvent.Type.READY, this.position, null, "{}", null);
	}

	LiveEvent ready() {
		return new LiveEvent(LiveEvent.Type.READY, this.position.on(this.node), null, "{}", null);
	}

}
