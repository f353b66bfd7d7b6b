package dev.restkit.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.restkit.operation.Parameter;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * Describes the fields of an object in the words of Django REST framework's metadata.
 */
final class FieldMetadata {

	private FieldMetadata() {
	}

	/**
	 * Describe an object.
	 * @param object the object
	 * @return each field by its name
	 */
	static Map<String, Object> describe(ObjectSchema object) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (Property property : object.properties()) {
			fields.put(property.name(), field(property));
		}
		return fields;
	}

	/**
	 * Describe what an operation takes beside its body.
	 * @param parameter the parameter
	 * @return its description
	 */
	static Map<String, Object> describe(Parameter parameter) {
		Map<String, Object> field = new LinkedHashMap<>();
		field.put("type", type(parameter.schema()));
		field.put("required", parameter.required());
		field.put("in", parameter.location().name().toLowerCase(Locale.ROOT));
		put(field, "default", parameter.defaultValue());
		put(field, "help_text", parameter.description());
		addConstraints(parameter.schema(), field);
		return field;
	}

	/**
	 * Describe one of several objects.
	 * @param union the objects
	 * @return the property that tells them apart, and the fields of each
	 */
	static Map<String, Object> describe(UnionSchema union) {
		Map<String, Object> variants = new LinkedHashMap<>();
		union.members()
			.forEach((value, member) -> variants.put(value,
					(member instanceof ObjectSchema object) ? describe(object) : Map.of()));
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("discriminator", union.discriminator());
		described.put("variants", variants);
		return described;
	}

	private static Map<String, Object> field(Property property) {
		Map<String, Object> field = new LinkedHashMap<>();
		field.put("type", type(property.schema()));
		field.put("required", property.required());
		field.put("read_only", property.readOnly());
		field.put("label", Labels.of(property.name()));
		put(field, "help_text", property.description());
		addConstraints(property.schema(), field);
		return field;
	}

	private static void addConstraints(Schema schema, Map<String, Object> field) {
		if (schema instanceof StringSchema text) {
			put(field, "min_length", text.minLength());
			put(field, "max_length", text.maxLength());
			if (!text.choices().isEmpty()) {
				field.put("choices", text.choices().stream().map(FieldMetadata::choice).toList());
			}
		}
		else if (schema instanceof NumberSchema number) {
			put(field, "min_value", number.minimum());
			put(field, "max_value", number.maximum());
			put(field, "max_digits", number.maxDigits());
			put(field, "decimal_places", number.decimalPlaces());
			if (!number.choices().isEmpty()) {
				field.put("choices", number.choices().stream().map(FieldMetadata::choice).toList());
			}
		}
		else if (schema instanceof ArraySchema list) {
			put(field, "min_length", list.minItems());
			put(field, "max_length", list.maxItems());
			if (!(list.items() instanceof RelationSchema)) {
				field.put("child", child(list.items()));
			}
		}
		else if (schema instanceof MapSchema map) {
			field.put("child", child(map.values()));
		}
		else if (schema instanceof ObjectSchema object) {
			field.put("children", describe(object));
		}
		else if (schema instanceof UnionSchema union) {
			field.putAll(describe(union));
		}
	}

	/**
	 * A relation to many is a field as one to one is: which objects there are is not
	 * told.
	 */
	private static String type(Schema schema) {
		return (schema instanceof ArraySchema list && list.items() instanceof RelationSchema) ? list.items().label()
				: schema.label();
	}

	private static Map<String, Object> child(Schema schema) {
		Map<String, Object> child = new LinkedHashMap<>();
		child.put("type", type(schema));
		child.put("required", true);
		child.put("read_only", false);
		addConstraints(schema, child);
		return child;
	}

	private static Map<String, Object> choice(Object value) {
		Map<String, Object> choice = new LinkedHashMap<>();
		choice.put("value", value);
		choice.put("display_name", value);
		return choice;
	}

	private static void put(Map<String, Object> field, String name, @Nullable Object value) {
		if (value != null) {
			field.put(name, value);
		}
	}

}
