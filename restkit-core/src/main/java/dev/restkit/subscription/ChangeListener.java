package dev.restkit.subscription;

import java.util.List;

/**
 * Is told of changes by a {@link ChangeBus}. What it does is quick: the bus waits for it.
 *
 * @since 0.1.0
 */
public interface ChangeListener {

	/**
	 * Something changed.
	 * @param position the position of the bus, these changes included
	 * @param changes what changed
	 */
	void changed(Position position, List<Change> changes);

	/**
	 * Changes may have been lost: a new epoch begins.
	 * @param position the first position of the new epoch
	 */
	void lost(Position position);

}
