package dev.restkit.subscription;

import java.util.List;

/**
 * Carries committed changes to all nodes of an application, this one included, in one
 * order.
 *
 * @since 0.1.0
 */
public interface ChangeBus {

	/**
	 * Carry changes. It does not throw: a bus that cannot carry them tells its listeners
	 * that changes were lost as soon as it can.
	 * @param changes what was committed together
	 */
	void publish(List<Change> changes);

	/**
	 * The last changes that this node was told of.
	 * @return the position
	 */
	Position position();

	/**
	 * Be told of changes from now on.
	 * @param listener is told, one call at a time, in order
	 */
	void listen(ChangeListener listener);

	/**
	 * A word that tells this node from the others. Positions of changes are the same on
	 * all nodes, but the events that a node makes of them are its own: one may have seen
	 * a change before it was told of it, another not. So nobody goes on from an event of
	 * one node on another, and an event's position is told from a plain one by the word.
	 * @return the word, without colons and not empty
	 */
	default String node() {
		return "0";
	}

}
