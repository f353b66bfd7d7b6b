package dev.restkit.benchmarks.live;

import java.nio.ByteBuffer;

/**
 * Counts the messages in what one connection receives, wherever it is cut.
 */
interface MessageCounter {

	/**
	 * Read on.
	 * @param received the next bytes, of which all are taken
	 * @return how many messages end in them
	 */
	int count(ByteBuffer received);

}
