package dev.restkit.validation;

/**
 * A constraint that nothing could check where it stands. Whoever knows the place catches
 * it and names the class and the member.
 *
 * @since 0.1.0
 */
public class UnfitConstraintException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Create an exception.
	 * @param reason what is wrong, as the rest of a sentence about the place
	 * @param action the way out
	 */
	public UnfitConstraintException(String reason, String action) {
		super(reason);
		this.action = action;
	}

	/**
	 * What is wrong, as the rest of a sentence about the place.
	 * @return it
	 */
	public String reason() {
		return String.valueOf(getMessage());
	}

	/**
	 * The way out.
	 * @return a sentence
	 */
	public String action() {
		return this.action;
	}

}
