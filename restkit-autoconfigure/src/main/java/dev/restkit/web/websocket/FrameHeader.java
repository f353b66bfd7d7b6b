package dev.restkit.web.websocket;

import java.nio.ByteBuffer;

/**
 * What a frame of a client begins with (RFC 6455, section 5.2), read from bytes that come
 * in any portions.
 */
final class FrameHeader {

	static final int CONTINUATION = 0x0;

	static final int TEXT = 0x1;

	static final int BINARY = 0x2;

	static final int CLOSE = 0x8;

	static final int PING = 0x9;

	static final int PONG = 0xA;

	static final int FINAL = 0x80;

	static final int MASKED = 0x80;

	/** The length that says that it follows in two bytes. */
	static final int IN_TWO_BYTES = 126;

	/** The length that says that it follows in eight bytes. */
	static final int IN_EIGHT_BYTES = 127;

	private static final int RESERVED = 0x70;

	private static final int OPCODE = 0x0F;

	private static final int LENGTH = 0x7F;

	private static final int MASK = 4;

	private static final int LONGEST_IN_TWO_BYTES = 0xFFFF;

	private static final int LONGEST = 2 + Long.BYTES + MASK;

	private final ByteBuffer bytes = ByteBuffer.allocate(LONGEST);

	private int needed = 2;

	/**
	 * Read as much as there is.
	 * @param from the bytes
	 * @param inText whether a text has begun that goes on
	 * @return whether it is complete
	 * @throws SocketViolation if it cannot become any
	 */
	boolean read(ByteBuffer from, boolean inText) throws SocketViolation {
		while (this.bytes.position() < this.needed) {
			if (!from.hasRemaining()) {
				return false;
			}
			this.bytes.put(from.get());
			if (this.bytes.position() == 2) {
				check();
				checkOrder(inText);
				this.needed = 2 + lengthBytes() + MASK;
			}
		}
		if (length() < 0) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "The length is negative");
		}
		return true;
	}

	/**
	 * Begin to read the next one.
	 */
	void clear() {
		this.bytes.clear();
		this.needed = 2;
	}

	private void check() throws SocketViolation {
		if ((this.bytes.get(0) & RESERVED) != 0) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "A reserved bit is set");
		}
		if (opcode() > PONG || (opcode() > BINARY && opcode() < CLOSE)) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "The opcode is reserved");
		}
		if ((this.bytes.get(1) & MASKED) == 0) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "The frame is not masked");
		}
		if (isControl() && (!isFinal() || lengthBytes() > 0)) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "A control frame is short and whole");
		}
	}

	private void checkOrder(boolean inText) throws SocketViolation {
		if (opcode() == BINARY) {
			throw new SocketViolation(SocketClose.NOT_ACCEPTED, "Only texts are read");
		}
		if (opcode() == CONTINUATION && !inText) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "There is nothing that goes on");
		}
		if (opcode() == TEXT && inText) {
			throw new SocketViolation(SocketClose.PROTOCOL_ERROR, "A text goes on in parts");
		}
	}

	private int lengthBytes() {
		return switch (this.bytes.get(1) & LENGTH) {
			case IN_TWO_BYTES -> Short.BYTES;
			case IN_EIGHT_BYTES -> Long.BYTES;
			default -> 0;
		};
	}

	int opcode() {
		return this.bytes.get(0) & OPCODE;
	}

	boolean isFinal() {
		return (this.bytes.get(0) & FINAL) != 0;
	}

	boolean isControl() {
		return opcode() >= CLOSE;
	}

	long length() {
		return switch (lengthBytes()) {
			case Short.BYTES -> this.bytes.getShort(2) & 0xFFFF;
			case Long.BYTES -> this.bytes.getLong(2);
			default -> this.bytes.get(1) & LENGTH;
		};
	}

	/**
	 * Take the mask off bytes of the content.
	 * @param content the bytes
	 * @param offset how many bytes of the content came before
	 */
	void unmask(byte[] content, long offset) {
		int mask = 2 + lengthBytes();
		for (int index = 0; index < content.length; index++) {
			content[index] ^= this.bytes.get(mask + (int) ((offset + index) % MASK));
		}
	}

	/**
	 * A whole frame as servers send it: without a mask.
	 */
	static byte[] frame(int opcode, byte[] content) {
		int first = FINAL | opcode;
		if (content.length < IN_TWO_BYTES) {
			return ByteBuffer.allocate(2 + content.length)
				.put((byte) first)
				.put((byte) content.length)
				.put(content)
				.array();
		}
		if (content.length <= LONGEST_IN_TWO_BYTES) {
			return ByteBuffer.allocate(2 + Short.BYTES + content.length)
				.put((byte) first)
				.put((byte) IN_TWO_BYTES)
				.putShort((short) content.length)
				.put(content)
				.array();
		}
		return ByteBuffer.allocate(2 + Long.BYTES + content.length)
			.put((byte) first)
			.put((byte) IN_EIGHT_BYTES)
			.putLong(content.length)
			.put(content)
			.array();
	}

}
