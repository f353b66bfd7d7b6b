package dev.restkit.format.cbor;

import java.math.BigInteger;

import dev.restkit.format.DocumentLimits;
import dev.restkit.format.DocumentReader.TokenCheck;
import dev.restkit.problem.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;

/**
 * Refuses numbers with more digits than JSON's may have. Jackson counts the bytes of a
 * bignum, each of which is more than two digits.
 *
 * @param digits how many digits a number may have
 * @param refused why one with more of them is refused
 */
record CborNumbers(int digits, Message refused) implements TokenCheck {

	private static final double BITS_OF_A_DIGIT = Math.log(10) / Math.log(2);

	/**
	 * Create a check.
	 * @param limits how many digits a number may have
	 */
	CborNumbers(DocumentLimits limits) {
		this(limits.numberDigits(), Message.counted("restkit.document.long_number", limits.numberDigits(),
				"a number has more than {0} digit", "a number has more than {0} digits"));
	}

	@Override
	public @Nullable Message refuse(JsonParser tokens) {
		return switch (tokens.currentToken()) {
			case VALUE_NUMBER_INT ->
				(tokens.getNumberType() == NumberType.BIG_INTEGER) ? refuse(tokens.getBigIntegerValue()) : null;
			case VALUE_NUMBER_FLOAT -> (tokens.getNumberType() == NumberType.BIG_DECIMAL)
					? refuse(tokens.getDecimalValue().unscaledValue()) : null;
			default -> null;
		};
	}

	private @Nullable Message refuse(BigInteger number) {
		// The power is only made for numbers that are about as large as it.
		boolean longer = number.bitLength() > this.digits * BITS_OF_A_DIGIT
				&& number.abs().compareTo(BigInteger.TEN.pow(this.digits)) >= 0;
		return longer ? this.refused : null;
	}

}
