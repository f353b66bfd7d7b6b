package dev.restkit.benchmarks.live;

import java.nio.ByteBuffer;

/**
 * Counts messages of a WebSocket (RFC 6455, 5.2) as servers send them: without masks.
 */
final class FrameCounter implements MessageCounter {

	private static final int FINAL = 0x80;

	private static final int CONTROL = 0x08;

	private static final int LENGTH = 0x7f;

	private static final int TWO_BYTES = 126;

	/** How many bytes of the length are still to come, or what else comes next. */
	private int lengthBytes;

	private boolean opening = true;

	private boolean sizing;

	private boolean message;

	private long payload;

	@Override
	public int count(ByteBuffer received) {
		int messages = 0;
		while (received.hasRemaining()) {
			if (this.opening) {
				int first = received.get();
				this.message = (first & FINAL) != 0 && (first & CONTROL) == 0;
				this.opening = false;
				this.sizing = true;
			}
			else if (this.sizing) {
				size(received.get() & LENGTH);
			}
			else if (this.lengthBytes > 0) {
				this.payload = this.payload << Byte.SIZE | received.get() & 0xff;
				this.lengthBytes--;
			}
			else {
				skip(received);
			}
			if (!this.opening && !this.sizing && this.lengthBytes == 0 && this.payload == 0) {
				this.opening = true;
				messages += this.message ? 1 : 0;
			}
		}
		return messages;
	}

	private void size(int length) {
		this.sizing = false;
		this.lengthBytes = (length < TWO_BYTES) ? 0 : (length == TWO_BYTES) ? Short.BYTES : Long.BYTES;
		this.payload = (this.lengthBytes > 0) ? 0 : length;
	}

	private void skip(ByteBuffer received) {
		int skipped = (int) Math.min(this.payload, received.remaining());
		received.position(received.position() + skipped);
		this.payload -= skipped;
	}

}
