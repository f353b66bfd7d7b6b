package dev.restkit.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.Invocation;
import dev.restkit.schema.AnySchema;
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
import dev.restkit.visibility.FieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a textual body what its sender would have written in JSON, as far as only the
 * shape can tell (Django REST framework's {@code Field.get_value} for HTML input). A
 * single value is a list of one where a list is expected. Of several values in a form the
 * last counts where one is expected; a document that says several is refused there, as
 * one of JSON is. An empty text is {@code null} where that is allowed, and nothing where
 * the property may be left out, unless it may be blank. What a whole form leaves out is
 * off: {@code false} for a checkbox, an empty list for a choice of several. Texts stay
 * texts; the types read them. Of a row of values, a single one counts alone where no list
 * is expected.
 *
 * @since 0.1.0
 */
public final class TextualData {

	private final boolean form;

	private final boolean complete;

	private final Map<String, Schema> open = new HashMap<>();

	private final FieldAccess fields;

	private TextualData(boolean form, boolean partial, FieldAccess fields) {
		this.form = form;
		this.complete = form && !partial;
		this.fields = fields;
	}

	/**
	 * The data of a body, ready to be read by a type.
	 * @param invocation the call; what its body leaves out of a form is off, unless the
	 * call is a PATCH
	 * @param data the neutral data of the body
	 * @param schema the shape that is expected
	 * @param fields which fields the caller may set
	 * @return the data; the same if the body has a format that tells all by itself
	 */
	public static @Nullable Object of(Invocation invocation, @Nullable Object data, Schema schema, FieldAccess fields) {
		if (data == null || !invocation.body().isTextual()) {
			return invocation.body().isSequence() ? item(data, schema) : data;
		}
		boolean partial = invocation.operation().http().method().equals("PATCH");
		return new TextualData(invocation.body().isForm(), partial, fields).convert(data, schema);
	}

	private static @Nullable Object item(@Nullable Object data, Schema schema) {
		boolean list = schema instanceof ArraySchema || schema instanceof AnySchema;
		return (!list && data instanceof List<?> row && row.size() == 1) ? row.get(0) : data;
	}

	private Object convert(Object data, Schema schema) {
		if (schema instanceof ReferenceSchema reference) {
			Schema known = this.open.get(reference.name());
			return (known != null) ? convert(data, known) : data;
		}
		if (schema instanceof RelationSchema relation) {
			return convert(data, relation.identifier());
		}
		if (schema instanceof OneOrManySchema either) {
			return (data instanceof List<?>) ? list(data, ArraySchema.of(either.one())) : convert(data, either.one());
		}
		if (schema instanceof ArraySchema array) {
			return list(data, array);
		}
		if (this.form && data instanceof List<?> several && isScalar(schema)) {
			return last(several);
		}
		return (data instanceof Map<?, ?> map) ? converted(map, schema) : data;
	}

	private Object converted(Map<?, ?> data, Schema schema) {
		if (schema instanceof ObjectSchema object) {
			this.open.put(object.name(), object);
			return object(data, object);
		}
		if (schema instanceof UnionSchema union) {
			this.open.put(union.name(), union);
			Schema member = member(data, union);
			return (member != null) ? convert(data, member) : data;
		}
		return (schema instanceof MapSchema map) ? values(data, map) : data;
	}

	private List<@Nullable Object> list(Object data, ArraySchema array) {
		if ("".equals(data)) {
			return List.of();
		}
		List<?> items = (data instanceof List<?> several) ? several : List.of(data);
		List<@Nullable Object> converted = new ArrayList<>(items.size());
		items.forEach((item) -> converted.add((item != null) ? convert(item, array.items()) : item));
		return converted;
	}

	private Map<Object, @Nullable Object> object(Map<?, ?> data, ObjectSchema object) {
		Map<Object, @Nullable Object> converted = new LinkedHashMap<>(data);
		for (Property property : object.properties()) {
			if (!property.readOnly() && this.fields.sets(property.restriction())) {
				String name = property.name();
				Object value = data.get(name);
				if (value != null) {
					put(converted, property, convert(value, property.schema()));
				}
				else if (this.complete && !data.containsKey(name)) {
					leftOut(converted, property);
				}
			}
		}
		return converted;
	}

	private static void put(Map<Object, @Nullable Object> converted, Property property, Object value) {
		if (!value.equals("") || mayBeBlank(property.schema())) {
			converted.put(property.name(), value);
		}
		else if (property.nullable()) {
			converted.put(property.name(), null);
		}
		else if (!property.required()) {
			converted.remove(property.name());
		}
		else {
			// Of several values, the one that counts may be the blank one.
			converted.put(property.name(), value);
		}
	}

	private static void leftOut(Map<Object, @Nullable Object> converted, Property property) {
		if (property.schema() instanceof BooleanSchema) {
			converted.put(property.name(), property.nullable() ? null : Boolean.FALSE);
		}
		else if (property.schema() instanceof ArraySchema) {
			converted.put(property.name(), List.of());
		}
	}

	private Map<Object, @Nullable Object> values(Map<?, ?> data, MapSchema map) {
		Map<Object, @Nullable Object> converted = new LinkedHashMap<>();
		data.forEach((name, value) -> converted.put(name, (value != null) ? convert(value, map.values()) : value));
		return converted;
	}

	private static @Nullable Schema member(Map<?, ?> data, UnionSchema union) {
		Object value = data.get(union.discriminator());
		return (value instanceof String name) ? union.members().get(name) : null;
	}

	private static Object last(List<?> several) {
		Object last = several.isEmpty() ? null : several.get(several.size() - 1);
		return (last != null) ? last : several;
	}

	private static boolean isScalar(Schema schema) {
		return schema instanceof StringSchema || schema instanceof NumberSchema || schema instanceof BooleanSchema;
	}

	/**
	 * Whether a text without characters is a value like any other.
	 */
	private static boolean mayBeBlank(Schema schema) {
		return schema instanceof StringSchema text && text.format() == null && text.pattern() == null
				&& text.choices().isEmpty() && !text.notBlank() && (text.minLength() == null || text.minLength() == 0);
	}

}
