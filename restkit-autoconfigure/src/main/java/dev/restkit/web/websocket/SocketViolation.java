package dev.restkit.web.websocket;

/**
 * A client has broken the protocol, or gone beyond its bounds.
 */
final class SocketViolation extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient SocketClose reason;

	SocketViolation(int code, String phrase) {
		// It is the client's doing: nobody looks where it was found.
		super(phrase, null, false, false);
		this.reason = new SocketClose(code, phrase);
	}

	SocketClose reason() {
		return this.reason;
	}

}
