package dev.restkit.web.live;

import dev.restkit.problem.Problem;

/**
 * A client that is connected, as the connections look after it. None of it waits for the
 * client.
 */
interface LiveConnection {

	/**
	 * Whose connections are counted together.
	 * @return the user or the address
	 */
	String owner();

	/**
	 * What the client showed when it connected.
	 * @return the credentials
	 */
	Credentials credentials();

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
