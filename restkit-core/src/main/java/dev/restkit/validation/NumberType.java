package dev.restkit.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.NumberSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, also from text. Nothing is rounded and nothing is lost: a fraction where
 * an integer is asked for, a value beyond its Java type, too many digits are refused.
 *
 * @since 0.1.0
 */
public final class NumberType implements InputType {

	private static final int MAX_TEXT = 1000;

	private static final int MAX_SCALE = 1000;

	private final NumberSchema schema;

	private final @Nullable BigDecimal least;

	private final @Nullable BigDecimal greatest;

	private final Function<BigDecimal, Object> converter;

	/**
	 * Create a type.
	 * @param schema its constraints
	 * @param least the least value that the Java type holds, or {@code null} for no bound
	 * @param greatest the greatest value that the Java type holds, or {@code null} for no
	 * bound
	 * @param converter turns a number within all bounds into the Java type
	 */
	public NumberType(NumberSchema schema, @Nullable BigDecimal least, @Nullable BigDecimal greatest,
			Function<BigDecimal, Object> converter) {
		this.schema = schema;
		this.least = least;
		this.greatest = greatest;
		this.converter = converter;
	}

	@Override
	public NumberSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (input instanceof String text && text.length() > MAX_TEXT) {
			reading.report(at, Rule.MAX_STRING_LENGTH);
			return null;
		}
		BigDecimal number = number(input);
		if (number == null) {
			reading.report(at, this.schema.integer() ? Rule.NOT_AN_INTEGER : Rule.NOT_A_NUMBER);
			return null;
		}
		if (this.schema.integer() && !isWhole(number)) {
			reading.report(at, Rule.NOT_AN_INTEGER);
			return null;
		}
		return check(number, at, reading) ? this.converter.apply(number) : null;
	}

	private static @Nullable BigDecimal number(Object input) {
		if (input instanceof Long || input instanceof Integer || input instanceof Short || input instanceof Byte) {
			return BigDecimal.valueOf(((Number) input).longValue());
		}
		if (input instanceof BigDecimal decimal) {
			return plain(decimal);
		}
		if (input instanceof BigInteger integer) {
			return new BigDecimal(integer);
		}
		if (input instanceof Double || input instanceof Float || input instanceof String) {
			return parse(WhiteSpace.strip(input.toString()));
		}
		return null;
	}

	private static @Nullable BigDecimal parse(String text) {
		for (int index = 0; index < text.length(); index++) {
			if (text.charAt(index) > 'f') {
				return null;
			}
		}
		try {
			return plain(new BigDecimal(text));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * Zero is zero, however far behind the point it is said to be.
	 */
	private static BigDecimal plain(BigDecimal number) {
		return (number.signum() == 0 && Math.abs((long) number.scale()) > MAX_SCALE) ? BigDecimal.ZERO : number;
	}

	private static boolean isWhole(BigDecimal number) {
		return number.scale() <= 0 || number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
	}

	private boolean check(BigDecimal number, Pointer at, Reading reading) {
		int before = reading.count();
		digits(number, at, reading);
		if (reading.count() == before) {
			bounds(number, at, reading);
		}
		if (reading.count() == before) {
			range(number, at, reading);
		}
		return reading.count() == before;
	}

	private void digits(BigDecimal number, Pointer at, Reading reading) {
		Integer digits = this.schema.maxDigits();
		Integer places = this.schema.decimalPlaces();
		BigDecimal plain = number.stripTrailingZeros();
		long scale = Math.max(plain.scale(), 0);
		long whole = Math.max((long) plain.precision() - plain.scale(), 0);
		if (digits != null && whole + scale > digits && (places == null || scale <= places)) {
			if (places != null && whole > digits - places) {
				reading.report(at, Rule.MAX_WHOLE_DIGITS, digits - places);
			}
			else {
				reading.report(at, Rule.MAX_DIGITS, digits);
			}
		}
		else if (places != null && scale > places) {
			reading.report(at, Rule.MAX_DECIMAL_PLACES, places);
		}
		else if (digits != null && places != null && whole > digits - places) {
			reading.report(at, Rule.MAX_WHOLE_DIGITS, digits - places);
		}
	}

	private void bounds(BigDecimal number, Pointer at, Reading reading) {
		BigDecimal minimum = this.schema.minimum();
		BigDecimal maximum = this.schema.maximum();
		if (minimum != null && number.compareTo(minimum) < (this.schema.exclusiveMinimum() ? 1 : 0)) {
			reading.report(at, this.schema.exclusiveMinimum() ? Rule.ABOVE : Rule.MIN_VALUE, minimum.toPlainString());
		}
		else if (maximum != null && number.compareTo(maximum) > (this.schema.exclusiveMaximum() ? -1 : 0)) {
			reading.report(at, this.schema.exclusiveMaximum() ? Rule.BELOW : Rule.MAX_VALUE, maximum.toPlainString());
		}
	}

	private void range(BigDecimal number, Pointer at, Reading reading) {
		if (this.least != null && number.compareTo(this.least) < 0) {
			reading.report(at, Rule.MIN_VALUE, this.least.toPlainString());
		}
		else if (this.greatest != null && number.compareTo(this.greatest) > 0) {
			reading.report(at, Rule.MAX_VALUE, this.greatest.toPlainString());
		}
		else if (Math.abs((long) number.scale()) > MAX_SCALE && number.signum() != 0) {
			reading.report(at, this.schema.integer() ? Rule.NOT_AN_INTEGER : Rule.NOT_A_NUMBER);
		}
	}

}
