package dev.restkit.web.live;

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
	 * About a second has passed.
	 * @param nanos the time as {@link System#nanoTime()} has it
	 */
	void tick(long nanos);

	/**
	 * The application closes: tell the client to come back soon, and end.
	 */
	void shutDown();

}
