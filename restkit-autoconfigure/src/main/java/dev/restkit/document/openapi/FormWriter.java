package dev.restkit.document.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.Parameter;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes bodies that are forms: one property for each field or part.
 */
final class FormWriter {

	private static final String MULTIPART = "multipart/form-data";

	private static final String BINARY = "binary";

	private final JsonSchemaWriter schemas;

	FormWriter(JsonSchemaWriter schemas) {
		this.schemas = schemas;
	}

	/**
	 * Write a form.
	 * @param mediaTypes the media types of the form
	 * @param fields its fields
	 * @return the request body
	 */
	Map<String, Object> write(List<String> mediaTypes, List<Parameter> fields) {
		boolean files = fields.stream().anyMatch((field) -> isFile(field.schema()));
		Map<String, Object> content = new LinkedHashMap<>();
		for (String mediaType : files ? List.of(MULTIPART) : mediaTypes) {
			Map<String, Object> written = new LinkedHashMap<>();
			written.put("schema", object(fields));
			Map<String, Object> encoding = mediaType.equals(MULTIPART) ? encoding(fields) : Map.of();
			if (!encoding.isEmpty()) {
				written.put("encoding", encoding);
			}
			content.put(mediaType, written);
		}
		return NeutralData.map("required", fields.stream().anyMatch(Parameter::required), "content", content);
	}

	private Map<String, Object> object(List<Parameter> fields) {
		Map<String, Object> properties = new LinkedHashMap<>();
		fields.forEach((field) -> properties.put(field.name(), property(field)));
		Map<String, Object> written = NeutralData.map("type", "object", "properties", properties);
		List<String> required = fields.stream().filter(Parameter::required).map(Parameter::name).toList();
		if (!required.isEmpty()) {
			written.put("required", required);
		}
		return written;
	}

	private Map<String, Object> property(Parameter field) {
		Map<String, Object> written = value(field.schema());
		if (field.defaultValue() != null) {
			written.put("default", NeutralData.of(field.defaultValue()));
		}
		if (field.description() != null) {
			written.put("description", field.description());
		}
		return written;
	}

	/**
	 * Files are named by OpenAPI 3.0's format as well as by JSON Schema's media type:
	 * many tools still look for the former.
	 */
	private Map<String, Object> value(Schema schema) {
		if (schema instanceof ArraySchema array && isFile(array.items())) {
			return NeutralData.map("type", "array", "items", value(array.items()));
		}
		Map<String, Object> written = this.schemas.write(schema);
		if (isFile(schema)) {
			written.put("contentMediaType", "application/octet-stream");
		}
		return written;
	}

	/**
	 * Parts that are read as JSON must say that they are.
	 */
	private static Map<String, Object> encoding(List<Parameter> fields) {
		Map<String, Object> encoding = new LinkedHashMap<>();
		fields.stream()
			.filter((field) -> isObject(field.schema()))
			.forEach((field) -> encoding.put(field.name(), Map.of("contentType", "application/json")));
		return encoding;
	}

	private static boolean isFile(Schema schema) {
		if (schema instanceof ArraySchema array) {
			return isFile(array.items());
		}
		return schema instanceof StringSchema text && BINARY.equals(text.format());
	}

	private static boolean isObject(Schema schema) {
		return schema instanceof ReferenceSchema || schema instanceof MapSchema
				|| (schema instanceof ArraySchema array && isObject(array.items()));
	}

}
