package dev.restkit.format.json;

import org.springframework.util.Assert;

/**
 * How much of everything a JSON document may have.
 *
 * @param nesting how deep objects and arrays may stand in each other
 * @param numberDigits how many characters a number may have
 * @param nameLength how many characters the name of a property may have
 * @param stringLength how many characters a text may have
 * @since 0.1.0
 */
public record JsonLimits(int nesting, int numberDigits, int nameLength, int stringLength) {

	public JsonLimits {
		Assert.isTrue(nesting > 0, "'nesting' must be positive");
		Assert.isTrue(numberDigits > 0, "'numberDigits' must be positive");
		Assert.isTrue(nameLength > 0, "'nameLength' must be positive");
		Assert.isTrue(stringLength > 0, "'stringLength' must be positive");
	}

	/**
	 * The limits that hold where nothing else is said: 100 levels, 1,000 digits, 1,000
	 * characters for a name, 20 million for a text.
	 * @return the limits
	 */
	public static JsonLimits defaults() {
		return new JsonLimits(100, 1000, 1000, 20_000_000);
	}

	public JsonLimits withNesting(int levels) {
		return new JsonLimits(levels, this.numberDigits, this.nameLength, this.stringLength);
	}

	public JsonLimits withNumberDigits(int digits) {
		return new JsonLimits(this.nesting, digits, this.nameLength, this.stringLength);
	}

}
