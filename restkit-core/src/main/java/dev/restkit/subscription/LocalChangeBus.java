package dev.restkit.subscription;

import java.util.List;

/**
 * The bus of an application that runs on one node. Nothing is ever lost.
 *
 * @since 0.1.0
 */
public final class LocalChangeBus implements ChangeBus {

	private final ChangeListeners listeners;

	/**
	 * Create a bus.
	 * @param epoch a word that no other start of the application has, without colons
	 */
	public LocalChangeBus(String epoch) {
		this.listeners = new ChangeListeners(Position.of(epoch, 0));
	}

	@Override
	public void publish(List<Change> changes) {
		if (!changes.isEmpty()) {
			this.listeners.tell(changes);
		}
	}

	@Override
	public Position position() {
		return this.listeners.position();
	}

	@Override
	public void listen(ChangeListener listener) {
		this.listeners.add(listener);
	}

}
