package dev.restkit.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of frames together, within the bounds for their length and their number.
 * The server hands over parts, so that its own buffers, which each socket has, stay
 * small.
 */
final class FrameReader {

	private final StringBuilder parts = new StringBuilder();

	private final int maxLength;

	private final FrameBudget budget;

	private volatile long lastRead;

	FrameReader(LiveLimits limits, long nanos) {
		this.maxLength = limits.frameCharacters();
		this.budget = new FrameBudget(limits.framesPerSecond(), nanos);
		this.lastRead = nanos;
	}

	/**
	 * Read a part.
	 * @param part the part
	 * @param last whether the frame ends with it
	 * @param nanos the time as {@link System#nanoTime()} has it
	 * @return what came of it
	 */
	Received read(String part, boolean last, long nanos) {
		if (this.parts.length() + part.length() > this.maxLength) {
			return Received.refused(CloseCodes.TOO_BIG, "The frame is too long");
		}
		this.lastRead = nanos;
		this.parts.append(part);
		if (!last) {
			return Received.NOTHING;
		}
		String text = this.parts.toString();
		this.parts.setLength(0);
		this.parts.trimToSize();
		return this.budget.take(nanos) ? new Received(text, null)
				: Received.refused(CloseCodes.VIOLATED_POLICY, "There are too many frames");
	}

	/**
	 * When something was read.
	 * @return the time as {@link System#nanoTime()} has it
	 */
	long lastRead() {
		return this.lastRead;
	}

	/**
	 * What came of a part.
	 *
	 * @param text the frame, or {@code null} if it is not complete
	 * @param refusal why the socket is to be closed, or {@code null}
	 */
	record Received(@Nullable String text, @Nullable CloseReason refusal) {

		private static final Received NOTHING = new Received(null, null);

		static Received refused(CloseCodes code, String phrase) {
			return new Received(null, new CloseReason(code, phrase));
		}

	}

}
