package dev.restkit.web.websocket;

/**
 * Why a WebSocket is closed (RFC 6455, section 7.4).
 *
 * @param code the code, of four digits
 * @param phrase why, in a few words for developers
 * @since 0.1.0
 */
public record SocketClose(int code, String phrase) {

	/** All is said. */
	public static final int NORMAL = 1000;

	/** The server or the client goes away. */
	public static final int GOING_AWAY = 1001;

	/** The protocol was broken. */
	public static final int PROTOCOL_ERROR = 1002;

	/** What was sent is nothing that this end takes. */
	public static final int NOT_ACCEPTED = 1003;

	/** What was sent as a text is none. */
	public static final int NO_TEXT = 1007;

	/** What was sent is against the rules of this end. */
	public static final int AGAINST_RULES = 1008;

	/** What was sent is too long. */
	public static final int TOO_LONG = 1009;

	private static final int FIRST_UNKNOWN = 1015;

	private static final int FIRST_REGISTERED = 3000;

	private static final int FIRST_IMPOSSIBLE = 5000;

	private static final int RESERVED = 1004;

	private static final int ABNORMAL = 1006;

	/**
	 * Whether a code may be sent: those of the protocol that are not made up by the one
	 * who reports them, and those of applications.
	 */
	static boolean isSendable(int code) {
		boolean ofProtocol = code >= NORMAL && code < FIRST_UNKNOWN && (code < RESERVED || code > ABNORMAL);
		return ofProtocol || (code >= FIRST_REGISTERED && code < FIRST_IMPOSSIBLE);
	}

}
