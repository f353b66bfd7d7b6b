package dev.restkit.subscription;

import java.util.List;

import dev.restkit.problem.Problem;

/**
 * Takes the events of one subscription to one client. It never waits for the client: what
 * cannot be sent yet is kept or given up.
 *
 * @since 0.1.0
 */
public interface Subscriber {

	/**
	 * Whether what is delivered now can be written at once. Nothing depends on it.
	 * @return {@code false} if something waits already, the client is being written to,
	 * or it has gone
	 */
	default boolean isReady() {
		return true;
	}

	/**
	 * Take events.
	 * @param events the events, in order
	 */
	void deliver(List<LiveEvent> events);

	/**
	 * A stream has come to its end.
	 * @param last the last event, which says so
	 */
	void complete(LiveEvent last);

	/**
	 * The subscription has ended, and not because the client said so.
	 * @param reason why
	 */
	void end(Problem reason);

}
