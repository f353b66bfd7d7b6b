package dev.restkit.web.websocket;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text from bytes that come in any portions, be it within a character (RFC 3629).
 */
final class Utf8Reader {

	private static final byte[] NOTHING = new byte[0];

	/** There is one while a text is read: most sockets hear nothing most of the time. */
	private @Nullable CharsetDecoder decoder;

	private byte[] unread = NOTHING;

	/**
	 * Read bytes.
	 * @param bytes the bytes
	 * @param last whether the text ends with them
	 * @return the characters that they complete
	 * @throws SocketViolation if they are no text
	 */
	CharSequence read(byte[] bytes, boolean last) throws SocketViolation {
		ByteBuffer in = ByteBuffer.allocate(this.unread.length + bytes.length).put(this.unread).put(bytes).flip();
		CharBuffer out = CharBuffer.allocate(in.remaining());
		CharsetDecoder current = current();
		CoderResult result = current.decode(in, out, last);
		if (result.isError() || (last && current.flush(out).isError())) {
			throw new SocketViolation(SocketClose.NO_TEXT, "This is no UTF-8");
		}
		this.unread = new byte[in.remaining()];
		in.get(this.unread);
		if (last) {
			this.decoder = null;
		}
		return out.flip();
	}

	private CharsetDecoder current() {
		CharsetDecoder current = this.decoder;
		if (current == null) {
			current = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
			this.decoder = current;
		}
		return current;
	}

}
