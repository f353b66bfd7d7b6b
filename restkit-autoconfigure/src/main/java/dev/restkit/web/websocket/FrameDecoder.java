package dev.restkit.web.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sends (RFC 6455, section 5) from bytes that come in any portions.
 */
final class FrameDecoder {

	private final FrameHeader header = new FrameHeader();

	private final Utf8Reader characters = new Utf8Reader();

	private final MessageReader messages;

	/** For pings, and for parts of texts: those are not counted as texts. */
	private final FrameBudget others;

	private final Events events;

	private boolean inContent;

	private boolean inText;

	private boolean ended;

	private long read;

	private @Nullable ByteArrayOutputStream control;

	FrameDecoder(SocketLimits limits, long nanos, Events events) {
		this.messages = new MessageReader(limits, nanos);
		this.others = new FrameBudget(limits.perSecond(), nanos);
		this.events = events;
	}

	/**
	 * Read bytes.
	 * @param bytes the bytes; all are read, but for what follows the end
	 * @param nanos the time as {@link System#nanoTime()} has it
	 * @throws SocketViolation if the client has broken the protocol, or gone beyond its
	 * bounds: nothing more can be read
	 */
	void read(ByteBuffer bytes, long nanos) throws SocketViolation {
		while (!this.ended && bytes.hasRemaining()) {
			if (!this.inContent && !begins(bytes, nanos)) {
				return;
			}
			portion(bytes, nanos);
		}
	}

	private boolean begins(ByteBuffer bytes, long nanos) throws SocketViolation {
		if (!this.header.read(bytes, this.inText)) {
			return false;
		}
		this.messages.expect(this.header.length());
		this.inContent = true;
		boolean whole = this.header.isFinal() && !this.header.isControl();
		if (!whole && !this.others.take(nanos)) {
			throw new SocketViolation(SocketClose.AGAINST_RULES, "There are too many frames");
		}
		if (!this.header.isControl()) {
			this.inText = true;
		}
		return true;
	}

	private void portion(ByteBuffer bytes, long nanos) throws SocketViolation {
		byte[] content = new byte[(int) Math.min(bytes.remaining(), this.header.length() - this.read)];
		bytes.get(content);
		this.header.unmask(content, this.read);
		this.read += content.length;
		boolean last = this.read == this.header.length();
		content(content, last, nanos);
		if (last) {
			this.inContent = false;
			this.read = 0;
			this.header.clear();
		}
	}

	private void content(byte[] content, boolean last, long nanos) throws SocketViolation {
		if (this.header.isControl()) {
			control(content, last);
			return;
		}
		boolean end = last && this.header.isFinal();
		String text = this.messages.read(this.characters.read(content, end), end, nanos);
		if (end) {
			this.inText = false;
		}
		if (text != null) {
			this.events.text(text);
		}
	}

	private void control(byte[] content, boolean last) throws SocketViolation {
		ByteArrayOutputStream whole = this.control;
		if (whole == null) {
			whole = new ByteArrayOutputStream(content.length);
			this.control = whole;
		}
		whole.writeBytes(content);
		if (last) {
			this.control = null;
			control(this.header.opcode(), whole.toByteArray());
		}
	}

	private void control(int opcode, byte[] content) throws SocketViolation {
		if (opcode == FrameHeader.PING) {
			this.events.ping(content);
		}
		else if (opcode == FrameHeader.CLOSE) {
			this.ended = true;
			this.events.end(close(content));
		}
	}

	private static SocketClose close(byte[] content) throws SocketViolation {
		if (content.length == 0) {
			return new SocketClose(SocketClose.NORMAL, "");
		}
		if (content.length < Short.BYTES) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "A code has two bytes");
		}
		int code = ByteBuffer.wrap(content).getShort() & 0xFFFF;
		if (!SocketClose.isSendable(code)) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "Nobody may send this code");
		}
		byte[] phrase = new byte[content.length - Short.BYTES];
		ByteBuffer.wrap(content, Short.BYTES, phrase.length).get(phrase);
		return new SocketClose(code, new Utf8Reader().read(phrase, true).toString());
	}

	/**
	 * What a client has said.
	 */
	interface Events {

		void text(String text);

		void ping(byte[] content);

		/**
		 * Nothing more will come.
		 */
		void end(SocketClose reason);

	}

}
