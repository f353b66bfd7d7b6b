package dev.restkit.web.websocket;

import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of texts together, within the bounds for their length and their number.
 */
final class MessageReader {

	/** Of one character, in UTF-8; four bytes are two characters. */
	private static final int MOST_BYTES = 3;

	private final StringBuilder parts = new StringBuilder(0);

	private final int maxLength;

	private final FrameBudget budget;

	MessageReader(SocketLimits limits, long nanos) {
		this.maxLength = limits.characters();
		this.budget = new FrameBudget(limits.perSecond(), nanos);
	}

	/**
	 * A part is to come. Of what cannot be short enough nothing need be waited for.
	 * @param bytes how long it is, as UTF-8
	 * @throws SocketViolation if that is too much, however few characters it is
	 */
	void expect(long bytes) throws SocketViolation {
		if (bytes / MOST_BYTES > this.maxLength) {
			throw tooLong();
		}
	}

	/**
	 * Read a part.
	 * @param part the part
	 * @param last whether the text ends with it
	 * @param nanos the time as {@link System#nanoTime()} has it
	 * @return the whole text, or {@code null} if it goes on
	 * @throws SocketViolation if that is too much
	 */
	@Nullable String read(CharSequence part, boolean last, long nanos) throws SocketViolation {
		if (this.parts.length() + part.length() > this.maxLength) {
			throw tooLong();
		}
		if (!last) {
			this.parts.append(part);
			return null;
		}
		if (!this.budget.take(nanos)) {
			throw new SocketViolation(SocketClose.AGAINST_RULES, "There are too many frames");
		}
		if (this.parts.isEmpty()) {
			return part.toString();
		}
		String text = this.parts.append(part).toString();
		this.parts.setLength(0);
		this.parts.trimToSize();
		return text;
	}

	private static SocketViolation tooLong() {
		return new SocketViolation(SocketClose.TOO_LONG, "The frame is too long");
	}

}
