package dev.restkit.document.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;

/**
 * Writes one operation: what people read about it, what it takes, and what it answers.
 */
final class OperationWriter {

	private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

	private static final String JSON = "application/json";

	private static final String JSON_PATCH = "application/json-patch+json";

	private final SchemaWriter schemas;

	private final ResponsesWriter responses;

	OperationWriter(ResponsesWriter responses, SchemaWriter schemas) {
		this.schemas = schemas;
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
		if (!sent.isEmpty()) {
			written.put("parameters", List.copyOf(sent.values()));
		}
		operation.body().ifPresent((body) -> written.put("requestBody", requestBody(operation, body)));
		written.put("responses", this.responses.write(operation, parameters));
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
			else if (parameter.location() != ParameterLocation.BODY) {
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

	private Map<String, Object> requestBody(Operation operation, Parameter body) {
		Map<String, Object> content = new LinkedHashMap<>();
		List<String> mediaTypes = operation.http().consumes();
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
