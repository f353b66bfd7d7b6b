package dev.restkit.format;

import dev.restkit.problem.Message;
import tools.jackson.core.StreamReadConstraints;

import org.springframework.util.Assert;

/**
 * How much of everything a document of any format may have.
 *
 * @param nesting how deep objects and arrays may stand in each other
 * @param numberDigits how many characters a number may have
 * @param nameLength how many characters the name of a property may have
 * @param stringLength how many characters a text may have
 * @since 0.1.0
 */
public record DocumentLimits(int nesting, int numberDigits, int nameLength, int stringLength) {

	public DocumentLimits {
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
	public static DocumentLimits defaults() {
		return new DocumentLimits(100, 1000, 1000, 20_000_000);
	}

	public DocumentLimits withNesting(int levels) {
		return new DocumentLimits(levels, this.numberDigits, this.nameLength, this.stringLength);
	}

	public DocumentLimits withNumberDigits(int digits) {
		return new DocumentLimits(this.nesting, digits, this.nameLength, this.stringLength);
	}

	/**
	 * Why a document is refused that is deeper than that.
	 * @return part of a sentence
	 */
	public Message tooDeep() {
		return Message.counted("restkit.document.nesting", this.nesting, "the nesting is deeper than {0} level",
				"the nesting is deeper than {0} levels");
	}

	/**
	 * The same in Jackson's words.
	 * @return the constraints
	 */
	public StreamReadConstraints toConstraints() {
		return StreamReadConstraints.builder()
			.maxNestingDepth(this.nesting)
			.maxNumberLength(this.numberDigits)
			.maxNameLength(this.nameLength)
			.maxStringLength(this.stringLength)
			.build();
	}

}
