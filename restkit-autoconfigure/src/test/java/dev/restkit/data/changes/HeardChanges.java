package dev.restkit.data.changes;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.Position;

/**
 * Keeps what a bus tells.
 */
final class HeardChanges implements ChangeListener {

	private final List<List<Change>> told = new ArrayList<>();

	@Override
	public void changed(Position position, List<Change> changes) {
		this.told.add(changes);
	}

	@Override
	public void lost(Position position) {
		throw new AssertionError("Nothing is lost on one node");
	}

	/**
	 * What was told since this was asked last.
	 * @return the changes of each transaction
	 */
	List<List<Change>> take() {
		List<List<Change>> taken = List.copyOf(this.told);
		this.told.clear();
		return taken;
	}

	/**
	 * What was told together since this was asked last.
	 * @return the changes of the only transaction
	 */
	List<Change> takeOne() {
		List<List<Change>> taken = take();
		if (taken.size() != 1) {
			throw new AssertionError("One transaction was to be told, not " + taken);
		}
		return taken.get(0);
	}

}
