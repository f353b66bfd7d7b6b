package dev.restkit.subscription;

/**
 * One client's subscription to a result.
 *
 * @since 0.1.0
 */
public sealed interface LiveSubscription permits GroupSubscription, StreamSubscription {

	/**
	 * Whether the client goes on from where it was.
	 * @return {@code false} if it was told to drop what it had
	 */
	boolean isResumed();

	/**
	 * Say all that the client shall have, once more, because events for it were given up.
	 */
	void restate();

	/**
	 * One of the events is on its way to the client.
	 * @param event the event
	 */
	void taken(LiveEvent event);

	/**
	 * The client does not watch any more.
	 */
	void close();

}
