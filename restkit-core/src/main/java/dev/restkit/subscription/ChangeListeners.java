package dev.restkit.subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Those who listen to a {@link ChangeBus}, and how much they were told. They are told one
 * thing at a time, and can ask for the position of what they are told: whoever works
 * something out while a change is told either has seen it or is told of it later.
 *
 * @since 0.1.0
 */
public final class ChangeListeners {

	private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

	private volatile Position position;

	/**
	 * Create a group of listeners that was told nothing yet.
	 * @param start the position to begin with
	 */
	public ChangeListeners(Position start) {
		this.position = start;
	}

	/**
	 * How much was told.
	 * @return the position
	 */
	public Position position() {
		return this.position;
	}

	/**
	 * Add somebody, who is told from now on.
	 * @param listener the listener
	 */
	public void add(ChangeListener listener) {
		this.listeners.add(listener);
	}

	/**
	 * Tell of changes that follow at once upon those that were told before.
	 * @param offset their place in the epoch
	 * @param changes the changes
	 */
	public synchronized void tell(long offset, List<Change> changes) {
		Position next = Position.of(this.position.epoch(), offset);
		this.position = next;
		this.listeners.forEach((listener) -> listener.changed(next, changes));
	}

	/**
	 * Tell of changes as those that follow upon what was told before.
	 * @param changes the changes
	 */
	public synchronized void tell(List<Change> changes) {
		tell(this.position.offset() + 1, changes);
	}

	/**
	 * Tell that changes may have been lost.
	 * @param next where it goes on
	 */
	public synchronized void lost(Position next) {
		this.position = next;
		this.listeners.forEach((listener) -> listener.lost(next));
	}

}
