package dev.restkit.data.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.validation.NumberType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Whether an attribute of a new entity holds something before anyone sets it: the field's
 * default. A value that breaks the field's own rules, such as the 0 of a primitive that
 * must be at least 1, is no default. An abstract entity has none, as there is no object
 * to ask: it is read and changed, but created as one of its subclasses only.
 *
 * @param present whether there is one
 * @param neutral the same as neutral data, or {@code null} where there is none, or where
 * it is another for each object
 */
record InitialValue(boolean present, @Nullable Object neutral) {

	private static final InitialValue NONE = new InitialValue(false, null);

	static InitialValue of(Class<?> entity, AttributeAccess access, Schema schema, ColumnFacts facts) {
		if (Modifier.isAbstract(entity.getModifiers())) {
			return NONE;
		}
		Object value = access.get(instantiate(entity));
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
		Object other = access.get(instantiate(entity));
		return new InitialValue(true, value.equals(other) ? neutral(value, schema) : null);
	}

	private static Object instantiate(Class<?> entity) {
		MethodHandle constructor = AttributeAccess.constructor(entity);
		try {
			return AttributeAccess.instantiate(constructor);
		}
		catch (RuntimeException | LinkageError ex) {
			RepresentationException refused = new RepresentationException(
					"The constructor without parameters of '%s' throws %s.".formatted(entity.getName(), ex),
					"Let it work where nothing is set yet; JPA calls it for the objects that it reads.");
			refused.initCause(ex);
			throw refused;
		}
	}

	private static boolean isWithin(Object value, NumberSchema schema) {
		Reading reading = Reading.whole();
		new NumberType(schema, null, null, (number) -> number).read(new BigDecimal(value.toString()), Pointer.root(),
				reading);
		return reading.count() == 0;
	}

	/**
	 * What is stored whole is shown without its default: only Jackson knows its text.
	 */
	private static @Nullable Object neutral(Object value, Schema schema) {
		if (!(schema instanceof StringSchema || schema instanceof NumberSchema || schema instanceof BooleanSchema)) {
			return null;
		}
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
