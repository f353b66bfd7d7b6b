package dev.restkit.subscription;

import java.util.List;

/**
 * The bus of an application that runs on one node. Nothing is ever lost.
 *
 * @since 0.1.0
 */
public final class LocalChangeBus implements ChangeBus {

	private final ChangeAudience audience;

	/**
	 * Create a bus.
	 * @param epoch a word that no other start of the application has, without colons
	 */
	public LocalChangeBus(String epoch) {
		this.audience = new ChangeAudience(Position.of(epoch, 0));
	}

	@Override
	public void publish(List<Change> changes) {
		if (!changes.isEmpty()) {
			this.audience.tell(changes);
		}
	}

	@Override
	public Position position() {
		return this.audience.position();
	}

	@Override
	public void listen(ChangeListener listener) {
		this.audience.add(listener);
	}

}
