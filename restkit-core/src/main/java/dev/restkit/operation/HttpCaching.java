package dev.restkit.operation;

import org.jspecify.annotations.Nullable;

/**
 * What HTTP's caches and conditional requests (RFC 9110, section 13, and RFC 9111) make
 * of an operation.
 *
 * @param validator what its answers are told apart by
 * @param guard whether calls are refused if the object is not as the caller expects it
 * @param lastModified whether its answers say when the object was last changed
 * @param control the {@code Cache-Control} that it declares, or {@code null} for none
 * @since 0.1.0
 */
public record HttpCaching(Validator validator, Guard guard, boolean lastModified, @Nullable Control control) {

	private static final HttpCaching NONE = new HttpCaching(Validator.NONE, Guard.NONE, false, null);

	/**
	 * Neither validators nor conditions.
	 * @return the caching
	 */
	public static HttpCaching none() {
		return NONE;
	}

	/**
	 * Answers are told apart by entity tags.
	 * @param validator their strength
	 * @return the caching
	 */
	public static HttpCaching of(Validator validator) {
		return new HttpCaching(validator, Guard.NONE, false, null);
	}

	public HttpCaching withGuard(Guard other) {
		return new HttpCaching(this.validator, other, this.lastModified, this.control);
	}

	public HttpCaching withLastModified(boolean told) {
		return new HttpCaching(this.validator, this.guard, told, this.control);
	}

	public HttpCaching withControl(@Nullable Control declared) {
		return new HttpCaching(this.validator, this.guard, this.lastModified, declared);
	}

	/**
	 * What answers are told apart by.
	 */
	public enum Validator {

		/** Nothing. */
		NONE,

		/** A weak entity tag: equal ones mean the same. */
		WEAK,

		/** A strong entity tag: equal ones are the same bytes. */
		STRONG

	}

	/**
	 * What becomes of {@code If-Match} and its kin.
	 */
	public enum Guard {

		/** They are not looked at. */
		NONE,

		/** They are obeyed. */
		OPTIONAL,

		/** They are obeyed, and {@code If-Match} must be there. */
		REQUIRED

	}

	/**
	 * A {@code Cache-Control} header.
	 *
	 * @param header its text
	 * @param specific whether the operation itself declares it, rather than the class
	 * that it belongs to
	 */
	public record Control(String header, boolean specific) {

	}

}
