package dev.restkit.problem;

/**
 * One thing that is wrong with the input, and where.
 *
 * @param field the place as people write it, such as {@code reviews[0].rating}; empty for
 * the whole input
 * @param pointer the place as a JSON Pointer (RFC 6901), such as
 * {@code /reviews/0/rating}
 * @param code the stable code, one of Django REST framework's, such as {@code required}
 * @param sentence a sentence for people
 * @since 0.1.0
 */
public record Violation(String field, String pointer, String code, Message sentence) {

	/**
	 * A violation with a sentence that is said as it is to everybody.
	 * @param field the place as people write it
	 * @param pointer the place as a JSON Pointer
	 * @param code the stable code
	 * @param message a sentence for people
	 */
	public Violation(String field, String pointer, String code, String message) {
		this(field, pointer, code, Message.of(message));
	}

	/**
	 * A violation at a place.
	 * @param at the place
	 * @param code the stable code
	 * @param message a sentence for people
	 * @return the violation
	 */
	public static Violation at(Pointer at, String code, String message) {
		return at(at, code, Message.of(message));
	}

	/**
	 * A violation at a place, with a sentence that may be translated.
	 * @param at the place
	 * @param code the stable code
	 * @param sentence a sentence for people
	 * @return the violation
	 */
	public static Violation at(Pointer at, String code, Message sentence) {
		return new Violation(at.toField(), at.toString(), code, sentence);
	}

	/**
	 * The sentence in English.
	 * @return the sentence
	 */
	public String message() {
		return this.sentence.text();
	}

}
