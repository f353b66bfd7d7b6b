package dev.restkit.web.wire;

import java.io.IOException;

/**
 * One end of a connection. Any thread may write, one at a time; none of it waits for the
 * other end.
 *
 * @since 0.1.0
 */
public interface Wire {

	/**
	 * Whether more may be written.
	 * @return {@code false} if the other end does not read as quickly as it is written
	 * to; then {@link WireListener#writable()} tells when it does
	 */
	boolean isReady();

	/**
	 * Whether it is open and nobody else is at it, as far as that is seen without
	 * waiting.
	 * @return {@code false} if what is written now may have to wait, or cannot be written
	 */
	boolean isFree();

	/**
	 * Whether the other end has closed the connection, as far as that can be known now.
	 * What has come from it meanwhile is handed over.
	 * @return {@code true} if nobody is there any more
	 */
	boolean isEnded();

	/**
	 * Write bytes, when it is {@linkplain #isReady() ready}. They may stay here until
	 * {@link #flush()}.
	 * @param bytes the bytes
	 * @throws IOException if the connection is closed
	 */
	void write(byte[] bytes) throws IOException;

	/**
	 * Write bytes and send them, and what was written before, when it is
	 * {@linkplain #isReady() ready}.
	 * @param bytes the bytes
	 * @throws IOException if the connection is closed
	 */
	default void send(byte[] bytes) throws IOException {
		write(bytes);
		flush();
	}

	/**
	 * Send what was written.
	 * @throws IOException if the connection is closed
	 */
	void flush() throws IOException;

	/**
	 * Close the connection, whatever the other end does. {@link WireListener#closed()}
	 * follows.
	 */
	void close();

}
