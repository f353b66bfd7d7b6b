package dev.restkit.document.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes one operation: what people read about it, what it takes, and what it answers.
 */
final class OperationWriter {

	private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

	private static final Set<ParameterLocation> IN_BODY = Set.of(ParameterLocation.FORM, ParameterLocation.BODY);

	private static final String JSON = "application/json";

	private static final String MULTIPART = "multipart/form-data";

	private static final String JSON_PATCH = "application/json-patch+json";

	private final JsonSchemaWriter schemas;

	private final FormWriter forms;

	private final ResponsesWriter responses;

	private final SecurityWriter security;

	OperationWriter(ResponsesWriter responses, JsonSchemaWriter schemas, SecurityWriter security) {
		this.security = security;
		this.schemas = schemas;
		this.forms = new FormWriter(schemas);
		this.responses = responses;
	}

	/**
	 * Write an operation.
	 * @param operation the operation
	 * @param parameters its parameters, as the path's template names them
	 * @return the operation object
	 */
	Map<String, Object> write(Operation operation, List<Parameter> parameters) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("operationId", operation.id().value());
		written.put("tags", List.of(operation.group()));
		Operation.Documentation documentation = operation.documentation();
		if (documentation.summary() != null) {
			written.put("summary", documentation.summary());
		}
		if (documentation.description() != null) {
			written.put("description", documentation.description());
		}
		if (documentation.deprecated()) {
			written.put("deprecated", true);
		}
		Map<String, Object> sent = parameters(parameters);
		Guard guard = operation.http().caching().guard();
		if (guard != Guard.NONE) {
			sent.putIfAbsent("header if-match", ifMatch(guard == Guard.REQUIRED));
		}
		if (!sent.isEmpty()) {
			written.put("parameters", List.copyOf(sent.values()));
		}
		operation.body().ifPresent((body) -> written.put("requestBody", requestBody(operation, body)));
		List<Parameter> form = operation.form();
		if (!form.isEmpty()) {
			written.put("requestBody", this.forms.write(operation.http().consumes(), form));
		}
		List<Object> asked = this.security.of(operation);
		if (!asked.isEmpty()) {
			written.put("security", asked);
		}
		written.put("responses", this.responses.write(operation));
		return written;
	}

	/**
	 * The parameters by what must be unique of them. OpenAPI ignores headers that it has
	 * other words for, so they are left out.
	 */
	private Map<String, Object> parameters(List<Parameter> parameters) {
		Map<String, Object> written = new LinkedHashMap<>();
		for (Parameter parameter : parameters) {
			String name = parameter.name().toLowerCase(Locale.ROOT);
			if (parameter.location() == ParameterLocation.HEADER) {
				if (!NOT_PARAMETERS.contains(name)) {
					written.putIfAbsent("header " + name, parameter(parameter));
				}
			}
			else if (!IN_BODY.contains(parameter.location())) {
				written.putIfAbsent(parameter.location() + " " + parameter.name(), parameter(parameter));
			}
		}
		return written;
	}

	private Map<String, Object> parameter(Parameter parameter) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("name", parameter.name());
		written.put("in", parameter.location().name().toLowerCase(Locale.ROOT));
		if (parameter.description() != null) {
			written.put("description", parameter.description());
		}
		written.put("required", parameter.required());
		if (parameter.location() == ParameterLocation.QUERY && parameter.schema() instanceof ArraySchema) {
			written.put("style", "form");
			written.put("explode", true);
		}
		Map<String, Object> schema = this.schemas.write(parameter.schema());
		if (parameter.defaultValue() != null) {
			schema.put("default", NeutralData.of(parameter.defaultValue()));
		}
		written.put("schema", schema);
		return written;
	}

	private static Map<String, Object> ifMatch(boolean required) {
		Map<String, Object> written = NeutralData.map("name", "If-Match", "in", "header");
		written.put("description", "The ETag of the state that is changed; another state is a 412.");
		written.put("required", required);
		written.put("schema", Map.of("type", "string"));
		return written;
	}

	private Map<String, Object> requestBody(Operation operation, Parameter body) {
		Map<String, Object> content = new LinkedHashMap<>();
		List<String> mediaTypes = mediaTypes(operation.http().consumes(), body.schema());
		for (String mediaType : mediaTypes.isEmpty() ? List.of(JSON) : mediaTypes) {
			content.put(mediaType,
					Map.of("schema", JSON_PATCH.equals(mediaType) ? jsonPatch() : this.schemas.write(body.schema())));
		}
		Map<String, Object> written = new LinkedHashMap<>();
		if (body.description() != null) {
			written.put("description", body.description());
		}
		written.put("required", body.required());
		written.put("content", content);
		return written;
	}

	/**
	 * Files only travel in multipart forms, unless one is the whole body.
	 */
	private static List<String> mediaTypes(List<String> consumes, Schema schema) {
		boolean form = schema instanceof ObjectSchema && hasFile(schema) && consumes.contains(MULTIPART);
		return form ? List.of(MULTIPART) : consumes;
	}

	private static boolean hasFile(Schema schema) {
		if (schema instanceof ObjectSchema object) {
			return object.properties()
				.stream()
				.anyMatch((property) -> !property.readOnly() && hasFile(property.schema()));
		}
		return (schema instanceof ArraySchema array) ? hasFile(array.items())
				: schema instanceof StringSchema text && text.isFile();
	}

	/**
	 * A list of changes as RFC 6902 has them, whatever they change.
	 */
	private static Map<String, Object> jsonPatch() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("op",
				NeutralData.map("type", "string", "enum", List.of("add", "remove", "replace", "move", "copy", "test")));
		properties.put("path", NeutralData.map("type", "string", "format", "json-pointer"));
		properties.put("from", NeutralData.map("type", "string", "format", "json-pointer"));
		properties.put("value", Map.of());
		Map<String, Object> change = NeutralData.map("type", "object", "required", List.of("op", "path"));
		change.put("properties", properties);
		return NeutralData.map("type", "array", "items", change);
	}

}
