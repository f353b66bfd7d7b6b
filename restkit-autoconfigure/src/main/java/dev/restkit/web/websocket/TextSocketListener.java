package dev.restkit.web.websocket;

/**
 * Hears of a WebSocket.
 *
 * @since 0.1.0
 */
public interface TextSocketListener {

	/**
	 * Texts can be sent from now on. It comes first.
	 * @param socket the socket
	 */
	void opened(TextSocket socket);

	/**
	 * A text has come. The next does not before this is done.
	 * @param text the text
	 */
	void received(String text);

	/**
	 * The other end has broken the protocol, or said what nobody takes. Nothing more is
	 * read from it.
	 * @param reason with what the socket is to be closed
	 */
	void refused(SocketClose reason);

	/**
	 * The other end reads again.
	 */
	void writable();

	/**
	 * The socket is closed, or about to be, by the other end.
	 */
	void closed();

}
