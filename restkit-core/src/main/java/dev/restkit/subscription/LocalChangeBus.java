package dev.restkit.subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The bus of an application that runs on one node. Nothing is ever lost.
 *
 * @since 0.1.0
 */
public final class LocalChangeBus implements ChangeBus {

	private final String epoch;

	private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

	private volatile Position position;

	/**
	 * Create a bus.
	 * @param epoch a word that no other start of the application has, without colons
	 */
	public LocalChangeBus(String epoch) {
		this.epoch = epoch;
		this.position = Position.of(epoch, 0);
	}

	@Override
	public synchronized void publish(List<Change> changes) {
		if (changes.isEmpty()) {
			return;
		}
		Position next = Position.of(this.epoch, this.position.offset() + 1);
		this.position = next;
		this.listeners.forEach((listener) -> listener.changed(next, changes));
	}

	@Override
	public Position position() {
		return this.position;
	}

	@Override
	public void listen(ChangeListener listener) {
		this.listeners.add(listener);
	}

}
