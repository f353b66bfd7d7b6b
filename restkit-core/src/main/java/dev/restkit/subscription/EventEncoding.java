package dev.restkit.subscription;

/**
 * How a wire writes events. It is one object for all connections of its kind, so that
 * each event is written once for all of them.
 *
 * @param <T> what it is written as; nobody may change it
 * @since 0.1.0
 */
@FunctionalInterface
public interface EventEncoding<T> {

	/**
	 * Write an event.
	 * @param event the event
	 * @return what is sent to each client
	 */
	T encode(LiveEvent event);

}
