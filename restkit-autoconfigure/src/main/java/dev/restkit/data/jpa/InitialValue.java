package dev.restkit.data.jpa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.validation.NumberType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Whether an attribute of a new entity holds something before anyone sets it: the field's
 * default. A value that breaks the field's own rules, such as the 0 of a primitive that
 * must be at least 1, is no default.
 *
 * @param present whether there is one
 * @param neutral the same as neutral data, or {@code null} where there is none, or where
 * it is another for each object
 */
record InitialValue(boolean present, @Nullable Object neutral) {

	private static final InitialValue NONE = new InitialValue(false, null);

	static InitialValue of(Class<?> entity, AttributeAccess access, Schema schema, ColumnFacts facts) {
		Object value = access.get(AttributeAccess.instantiate(AttributeAccess.constructor(entity)));
		if (value instanceof Collection<?> collection && collection.isEmpty()) {
			return new InitialValue(true, List.of());
		}
		if (value == null || value instanceof Collection<?> || facts.constraints().notNull()) {
			return NONE;
		}
		if (value instanceof Number && schema instanceof NumberSchema numbers && !isWithin(value, numbers)) {
			return NONE;
		}
		if (value instanceof String text && text.isBlank() && facts.constraints().notBlank()) {
			return NONE;
		}
		Object other = access.get(AttributeAccess.instantiate(AttributeAccess.constructor(entity)));
		return new InitialValue(true, value.equals(other) ? neutral(value, schema) : null);
	}

	private static boolean isWithin(Object value, NumberSchema schema) {
		Reading reading = Reading.whole();
		new NumberType(schema, null, null, (number) -> number).read(new BigDecimal(value.toString()), Pointer.root(),
				reading);
		return reading.count() == 0;
	}

	private static Object neutral(Object value, Schema schema) {
		if (value instanceof BigDecimal decimal && schema instanceof NumberSchema number && number.isText()) {
			Integer places = number.decimalPlaces();
			return ((places != null) ? decimal.setScale(places, RoundingMode.UNNECESSARY) : decimal).toPlainString();
		}
		if (value instanceof Number || value instanceof Boolean) {
			return value;
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value.toString();
	}

}
