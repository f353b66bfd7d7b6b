package dev.restkit.web.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A text for one or many sockets. As a frame it is the same for all of them.
 *
 * @since 0.1.0
 */
public final class TextMessage {

	private final byte[] text;

	private volatile byte @Nullable [] frame;

	private TextMessage(byte[] text) {
		this.text = text;
	}

	/**
	 * A message.
	 * @param text its text
	 * @return the message
	 */
	public static TextMessage of(String text) {
		return new TextMessage(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A message with another text before its own.
	 * @param beginning what comes first
	 * @return the whole message
	 */
	public TextMessage after(String beginning) {
		byte[] first = beginning.getBytes(StandardCharsets.UTF_8);
		return new TextMessage(ByteBuffer.allocate(first.length + this.text.length).put(first).put(this.text).array());
	}

	/**
	 * The text.
	 */
	String text() {
		return new String(this.text, StandardCharsets.UTF_8);
	}

	/**
	 * The whole frame, as servers send it. Nobody may change it.
	 */
	byte[] frame() {
		byte[] known = this.frame;
		if (known == null) {
			known = FrameHeader.frame(FrameHeader.TEXT, this.text);
			this.frame = known;
		}
		return known;
	}

}
