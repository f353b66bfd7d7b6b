package dev.restkit.data.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.Position;

/**
 * Keeps what a bus tells: topics with their positions, and where changes were lost.
 */
final class ToldChanges implements ChangeListener {

	private final List<String> told = new ArrayList<>();

	private int losses;

	@Override
	public synchronized void changed(Position position, List<Change> changes) {
		changes.forEach((change) -> this.told.add(change.topic() + "@" + position));
		notifyAll();
	}

	@Override
	public synchronized void lost(Position position) {
		this.losses++;
		this.told.add("lost@" + position);
		notifyAll();
	}

	synchronized List<String> told() {
		return List.copyOf(this.told);
	}

	synchronized int losses() {
		return this.losses;
	}

	/**
	 * What was told since changes were lost for the last time.
	 */
	synchronized List<String> sinceLoss() {
		int last = 0;
		for (int index = 0; index < this.told.size(); index++) {
			last = this.told.get(index).startsWith("lost@") ? index + 1 : last;
		}
		return List.copyOf(this.told.subList(last, this.told.size()));
	}

	synchronized boolean has(String topic) {
		return this.told.stream().anyMatch((each) -> each.startsWith(topic + "@"));
	}

	/**
	 * Wait until something holds, which is asked whenever something is told.
	 */
	synchronized void until(BooleanSupplier condition) {
		long end = System.nanoTime() + 60_000_000_000L;
		while (!condition.getAsBoolean()) {
			long left = (end - System.nanoTime()) / 1_000_000;
			if (left <= 0) {
				throw new AssertionError("Told in vain: " + this.told);
			}
			try {
				wait(Math.min(left, 50));
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
