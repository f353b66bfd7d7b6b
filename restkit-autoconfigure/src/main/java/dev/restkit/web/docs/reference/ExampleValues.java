package dev.restkit.web.docs.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ObjectUtils;

/**
 * Makes up a value of a shape, as neutral data.
 */
final class ExampleValues {

	private static final int LONGEST_LIST = 3;

	private static final String TEXT = "string";

	private static final Map<String, String> FORMATS = Map.of("date", "2025-01-31", "date-time", "2025-01-31T12:30:00Z",
			"time", "12:30:00", "duration", "PT1H30M", "email", "ada@example.org", "uri", "https://example.org/",
			"uri-reference", "/path/1", "uuid", "3fa85f64-5717-4562-b3fc-2c963f66afa6", StringSchema.BINARY, "(file)");

	private final Map<String, Schema> schemas;

	private final Set<String> open = new HashSet<>();

	ExampleValues(Map<String, Schema> schemas) {
		this.schemas = schemas;
	}

	/**
	 * A value. What stands within itself ends where it would start again.
	 * @param schema the shape
	 * @return the value
	 */
	@Nullable Object of(Schema schema) {
		if (schema instanceof StringSchema text) {
			return text(text);
		}
		if (schema instanceof NumberSchema number) {
			return number(number);
		}
		if (schema instanceof BooleanSchema) {
			return true;
		}
		if (schema instanceof RelationSchema relation) {
			return of(relation.identifier());
		}
		if (schema instanceof OneOrManySchema either) {
			return of(either.one());
		}
		if (schema instanceof ArraySchema array) {
			return list(array);
		}
		if (schema instanceof MapSchema map) {
			Object value = of(map.values());
			return (value != null) ? Map.of("key", value) : Map.of();
		}
		return composed(schema);
	}

	private @Nullable Object composed(Schema schema) {
		if (schema instanceof ReferenceSchema reference) {
			Schema definition = this.schemas.get(reference.name());
			return (definition != null) ? named(reference.name(), definition) : null;
		}
		if (schema instanceof ObjectSchema object) {
			return named(object.name(), object);
		}
		return (schema instanceof UnionSchema union) ? named(union.name(), union) : null;
	}

	private @Nullable Object named(String name, Schema schema) {
		if (!this.open.add(name)) {
			return null;
		}
		try {
			if (schema instanceof UnionSchema union) {
				return variant(union);
			}
			return (schema instanceof ObjectSchema object) ? object(object) : of(schema);
		}
		finally {
			this.open.remove(name);
		}
	}

	private @Nullable Object variant(UnionSchema union) {
		Map.Entry<String, Schema> first = union.members().entrySet().iterator().next();
		Object value = of(first.getValue());
		if (!(value instanceof Map<?, ?> properties)) {
			return value;
		}
		Map<String, Object> variant = new LinkedHashMap<>();
		variant.put(union.discriminator(), first.getKey());
		properties.forEach((key, property) -> variant.putIfAbsent(key.toString(), property));
		return variant;
	}

	private Map<String, @Nullable Object> object(ObjectSchema object) {
		Map<String, @Nullable Object> value = new LinkedHashMap<>();
		for (Property property : object.properties()) {
			Object given = property.defaultValue();
			value.put(property.name(), (ObjectUtils.isEmpty(given)) ? of(property.schema()) : given);
		}
		return value;
	}

	private List<Object> list(ArraySchema array) {
		Object item = of(array.items());
		int size = (array.minItems() != null) ? Math.max(1, Math.min(array.minItems(), LONGEST_LIST)) : 1;
		return (item == null) ? List.of() : Collections.nCopies(array.unique() ? 1 : size, item);
	}

	private static String text(StringSchema text) {
		if (!text.choices().isEmpty()) {
			return text.choices().get(0);
		}
		String value = (text.format() != null) ? FORMATS.getOrDefault(text.format(), TEXT) : TEXT;
		if (!value.equals(TEXT)) {
			return value;
		}
		Integer least = text.minLength();
		Integer most = text.maxLength();
		if (least != null && least > value.length()) {
			value = value.repeat(least / value.length() + 1).substring(0, least);
		}
		return (most != null && most < value.length()) ? value.substring(0, most) : value;
	}

	private static Object number(NumberSchema number) {
		BigDecimal value = number.choices().isEmpty() ? between(number) : number.choices().get(0);
		if (number.isText()) {
			return value.toPlainString();
		}
		return (number.integer() && value.stripTrailingZeros().scale() <= 0) ? value.toBigInteger() : value;
	}

	private static BigDecimal between(NumberSchema number) {
		int places = number.integer() ? 0 : (number.decimalPlaces() != null) ? number.decimalPlaces() : 1;
		BigDecimal step = number.integer() ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(places);
		BigDecimal value = BigDecimal.ONE;
		BigDecimal least = number.minimum();
		BigDecimal most = number.maximum();
		if (least != null && value.compareTo(least) <= 0) {
			value = number.exclusiveMinimum() ? least.add(step) : least;
		}
		if (most != null && value.compareTo(most) >= 0) {
			value = number.exclusiveMaximum() ? most.subtract(step) : most;
		}
		return (value.scale() < places) ? value.setScale(places, RoundingMode.UNNECESSARY) : value;
	}

}
