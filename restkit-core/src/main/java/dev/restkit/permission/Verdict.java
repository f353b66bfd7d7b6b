package dev.restkit.permission;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a call.
 *
 * @param answer the answer
 * @param by the permission that refuses, or {@code null} if no single one does
 * @since 0.1.0
 */
public record Verdict(Answer answer, @Nullable Permission by) {

	/** It is permitted. */
	public static final Verdict YES = new Verdict(Answer.YES, null);

	/** It depends on the object. */
	public static final Verdict OPEN = new Verdict(Answer.OPEN, null);

	/**
	 * It is refused.
	 * @param by the permission that refuses, or {@code null} if no single one does
	 * @return the verdict
	 */
	public static Verdict no(@Nullable Permission by) {
		return new Verdict(Answer.NO, by);
	}

	public boolean isNo() {
		return this.answer == Answer.NO;
	}

	/**
	 * The three truth values of Kleene's logic.
	 */
	public enum Answer {

		/** It is permitted. */
		YES,

		/** It is refused. */
		NO,

		/** Nobody can tell yet. */
		OPEN

	}

}
