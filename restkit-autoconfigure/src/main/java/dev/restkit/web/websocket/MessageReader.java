package dev.restkit.web.websocket;

import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of texts together, within the bounds for their length and their number.
 */
final class MessageReader {

	private final StringBuilder parts = new StringBuilder(0);

	private final int maxLength;

	private final FrameBudget budget;

	MessageReader(SocketLimits limits, long nanos) {
		this.maxLength = limits.characters();
		this.budget = new FrameBudget(limits.perSecond(), nanos);
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
			throw new SocketViolation(SocketClose.TOO_LONG, "The frame is too long");
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

}
