package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.List;

/**
 * A bus that may lose changes, and then begins a new epoch.
 */
final class LosingBus implements ChangeBus {

	String node = "";

	private final List<ChangeListener> listeners = new ArrayList<>();

	private Position position = Position.of("e0", 0);

	private int epoch;

	@Override
	public void publish(List<Change> changes) {
		this.position = Position.of(this.position.epoch(), this.position.offset() + 1);
		this.listeners.forEach((listener) -> listener.changed(this.position, changes));
	}

	void lose() {
		lose(Position.of("e" + ++this.epoch, 0));
	}

	void lose(Position next) {
		this.position = next;
		this.listeners.forEach((listener) -> listener.lost(this.position));
	}

	@Override
	public Position position() {
		return this.position;
	}

	@Override
	public String node() {
		return this.node;
	}

	@Override
	public void listen(ChangeListener listener) {
		this.listeners.add(listener);
	}

}
