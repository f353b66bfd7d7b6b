package dev.restkit.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.function.Function;

import dev.restkit.schema.NumberSchema;
import org.jspecify.annotations.Nullable;

/**
 * Knows how numbers are read, each type within what it can hold.
 */
final class NumberTypes {

	private static final int LAST_YEAR = 9999;

	@Nullable InputType of(Class<?> type, Constraints constraints) {
		if (type == BigDecimal.class || type == Number.class) {
			return new NumberType(constrained(NumberSchema.ofDecimal(null), constraints), null, null,
					(number) -> number);
		}
		if (type == BigInteger.class) {
			return new NumberType(constrained(NumberSchema.ofInteger(null), constraints), null, null,
					BigDecimal::toBigIntegerExact);
		}
		if (type == Year.class) {
			return integer(constraints, 1, LAST_YEAR, (number) -> Year.of(number.intValueExact()));
		}
		InputType integer = integer(type, constraints);
		return (integer != null) ? integer : floating(type, constraints);
	}

	private static @Nullable InputType integer(Class<?> type, Constraints constraints) {
		if (type == Integer.class) {
			return integer(constraints, Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact);
		}
		if (type == Long.class) {
			return integer(constraints, Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact);
		}
		if (type == Short.class) {
			return integer(constraints, Short.MIN_VALUE, Short.MAX_VALUE, BigDecimal::shortValueExact);
		}
		if (type == Byte.class) {
			return integer(constraints, Byte.MIN_VALUE, Byte.MAX_VALUE, BigDecimal::byteValueExact);
		}
		return null;
	}

	private static InputType integer(Constraints constraints, long least, long greatest,
			Function<BigDecimal, Object> converter) {
		String format = (least < Integer.MIN_VALUE) ? "int64" : "int32";
		NumberSchema schema = constrained(NumberSchema.ofInteger(format), constraints);
		return new NumberType(schema, BigDecimal.valueOf(least), BigDecimal.valueOf(greatest), converter);
	}

	private static @Nullable InputType floating(Class<?> type, Constraints constraints) {
		if (type == Double.class) {
			BigDecimal greatest = new BigDecimal(Double.MAX_VALUE);
			return new NumberType(constrained(NumberSchema.ofDecimal("double"), constraints), greatest.negate(),
					greatest, BigDecimal::doubleValue);
		}
		if (type == Float.class) {
			BigDecimal greatest = new BigDecimal(Float.MAX_VALUE);
			return new NumberType(constrained(NumberSchema.ofDecimal("float"), constraints), greatest.negate(),
					greatest, BigDecimal::floatValue);
		}
		return null;
	}

	private static NumberSchema constrained(NumberSchema schema, Constraints constraints) {
		NumberSchema result = schema;
		Constraints.Bound minimum = constraints.minimum();
		Constraints.Bound maximum = constraints.maximum();
		if (minimum != null) {
			result = result.withMinimum(minimum.value(), minimum.exclusive());
		}
		if (maximum != null) {
			result = result.withMaximum(maximum.value(), maximum.exclusive());
		}
		Integer whole = constraints.wholeDigits();
		Integer places = constraints.decimalPlaces();
		Integer digits = (whole != null && places != null) ? whole + places : null;
		return result.withDigits(digits, places);
	}

}
