package dev.restkit.web.live;

import dev.restkit.problem.Problem;

/**
 * A client that is connected, as the connections look after it. None of it waits for the
 * client.
 */
interface LiveConnection {

	/**
	 * Who is at the other end.
	 * @return the caller
	 */
	LiveCaller caller();

	/**
	 * The client may not be connected any more.
	 * @param reason why
	 */
	void refuse(Problem reason);

	/**
	 * Find out whether the client is still there.
	 */
	void probe();

	/**
	 * How much waits for the client.
	 * @return the number of messages
	 */
	int waiting();

	/**
	 * About a second has passed.
	 * @param nanos the time as {@link System#nanoTime()} has it
	 */
	void tick(long nanos);

	/**
	 * The application closes: tell the client to come back soon, and end.
	 */
	void shutDown();

}
