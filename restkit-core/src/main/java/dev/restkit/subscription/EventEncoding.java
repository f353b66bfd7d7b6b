package dev.restkit.subscription;

/**
 * How a wire writes events. It is one object for all connections of its kind, so that
 * each event is written once for all of them.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface EventEncoding {

	/**
	 * Write an event.
	 * @param event the event
	 * @return what is sent to each client
	 */
	byte[] encode(LiveEvent event);

}
