package dev.restkit.web.websocket;

import java.io.IOException;

/**
 * One end of a WebSocket that carries texts. One thread at a time sends; none of it waits
 * for the other end.
 *
 * @since 0.1.0
 */
public interface TextSocket {

	/**
	 * Whether more may be sent.
	 * @return {@code false} if the other end does not read as quickly as it is told
	 * things; then {@link TextSocketListener#writable()} tells when it does
	 */
	boolean isReady();

	/**
	 * Whether it is open and nobody else is at it, as far as that is seen without
	 * waiting.
	 * @return {@code false} if what is written now may have to wait, or cannot be written
	 */
	boolean isFree();

	/**
	 * Write a text, when it is {@linkplain #isReady() ready}. It may stay here until
	 * {@link #flush()}.
	 * @param message the text
	 * @throws IOException if the socket is closed
	 */
	void write(TextMessage message) throws IOException;

	/**
	 * Write a text and send it, and what was written before, when it is
	 * {@linkplain #isReady() ready}.
	 * @param message the text
	 * @throws IOException if the socket is closed
	 */
	default void send(TextMessage message) throws IOException {
		write(message);
		flush();
	}

	/**
	 * Send what is still here.
	 * @throws IOException if the socket is closed
	 */
	void flush() throws IOException;

	/**
	 * Say why nothing more will be sent, and close the socket when the other end has
	 * heard it. {@link TextSocketListener#closed()} follows, unless the other end keeps
	 * silent.
	 * @param reason why
	 */
	void close(SocketClose reason);

	/**
	 * Close the connection, whatever the other end does.
	 */
	void abort();

}
