package dev.restkit.schema.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

/**
 * Writes shapes as JSON Schema, with keywords that mean the same in draft 7 and in
 * 2020-12. Named shapes are components: where they are used, they are referred to as
 * {@code #/components/schemas/<name>}.
 *
 * @since 0.1.0
 */
public final class JsonSchemaWriter {

	private static final String COMPONENTS = "#/components/schemas/";

	private static final String NULL = "null";

	private final ScalarWriter scalars = new ScalarWriter();

	/**
	 * Write a shape where it is used. Components are referred to.
	 * @param schema the shape
	 * @return the schema object, open for more
	 */
	public Map<String, Object> write(Schema schema) {
		if (schema instanceof ObjectSchema object) {
			return reference(object.name());
		}
		if (schema instanceof UnionSchema union) {
			return reference(union.name());
		}
		if (schema instanceof RelationSchema relation) {
			return write(relation.identifier());
		}
		if (schema instanceof ReferenceSchema reference) {
			return reference(reference.name());
		}
		if (schema instanceof StringSchema string) {
			return this.scalars.write(string);
		}
		if (schema instanceof NumberSchema number) {
			return this.scalars.write(number);
		}
		if (schema instanceof ArraySchema array) {
			return array(array);
		}
		if (schema instanceof MapSchema map) {
			return NeutralData.map("type", "object", "additionalProperties", write(map.values()));
		}
		Map<String, Object> written = new LinkedHashMap<>();
		if (schema instanceof OneOrManySchema either) {
			written.put("oneOf", List.of(write(either.one()), array(either.many())));
		}
		if (schema instanceof BooleanSchema) {
			written.put("type", "boolean");
		}
		return written;
	}

	/**
	 * Write a component.
	 * @param schema the object or union
	 * @return the schema object, open for more
	 */
	public Map<String, Object> definition(Schema schema) {
		if (schema instanceof ObjectSchema object) {
			return object(object);
		}
		return (schema instanceof UnionSchema union) ? union(union) : write(schema);
	}

	private Map<String, Object> object(ObjectSchema object) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("type", "object");
		put(written, "description", object.description());
		List<String> required = object.properties()
			.stream()
			.filter(Property::required)
			.map(Property::name)
			.distinct()
			.toList();
		if (!required.isEmpty()) {
			written.put("required", required);
		}
		Map<String, Object> properties = new LinkedHashMap<>();
		object.properties().forEach((property) -> properties.put(property.name(), property(property)));
		written.put("properties", properties);
		return written;
	}

	private Map<String, Object> union(UnionSchema union) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("oneOf", union.members().values().stream().map(this::write).distinct().toList());
		return written;
	}

	private Map<String, Object> property(Property property) {
		Map<String, Object> written = write(property.schema());
		if (property.nullable()) {
			written = nullable(written);
		}
		if (property.readOnly()) {
			written.put("readOnly", true);
		}
		if (property.writeOnly()) {
			written.put("writeOnly", true);
		}
		if (property.defaultValue() != null) {
			written.put("default", NeutralData.of(property.defaultValue()));
		}
		put(written, "description", property.description());
		return written;
	}

	/**
	 * The same shape or {@code null}. A shape without type is any value already.
	 */
	private static Map<String, Object> nullable(Map<String, Object> written) {
		if (written.containsKey("$ref")) {
			Map<String, Object> either = new LinkedHashMap<>();
			either.put("anyOf", List.of(written, Map.of("type", NULL)));
			return either;
		}
		written.computeIfPresent("type", (key, type) -> List.of(type, NULL));
		written.computeIfPresent("enum", (key, choices) -> {
			List<Object> extended = new ArrayList<>((List<?>) choices);
			extended.add(null);
			return extended;
		});
		return written;
	}

	private Map<String, Object> array(ArraySchema array) {
		Map<String, Object> written = NeutralData.map("type", "array", "items", write(array.items()));
		put(written, "minItems", array.minItems());
		put(written, "maxItems", array.maxItems());
		if (array.unique()) {
			written.put("uniqueItems", true);
		}
		return written;
	}

	private static Map<String, Object> reference(String name) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("$ref", COMPONENTS + name);
		return written;
	}

	private static void put(Map<String, Object> written, String key, @Nullable Object value) {
		if (value != null) {
			written.put(key, value);
		}
	}

}
