package dev.restkit.representation;

import org.springframework.util.Assert;

/**
 * How much of everything a form may have.
 *
 * @param fields how many fields
 * @param nesting how deep a name may lead into objects and lists
 * @param index the greatest index of an item in a list
 * @since 0.1.0
 */
public record FormLimits(int fields, int nesting, int index) {

	private static final int GREATEST_INDEX = 1000;

	public FormLimits {
		Assert.isTrue(fields > 0, "'fields' must be positive");
		Assert.isTrue(nesting > 0, "'nesting' must be positive");
		Assert.isTrue(index >= 0, "'index' must not be negative");
	}

	/**
	 * Limits with indices up to 1,000.
	 * @param fields how many fields
	 * @param nesting how deep a name may lead into objects and lists
	 * @return the limits
	 */
	public static FormLimits of(int fields, int nesting) {
		return new FormLimits(fields, nesting, GREATEST_INDEX);
	}

}
