package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an operation takes: variables of its address as parameters of a channel,
 * the query and headers as objects.
 */
final class ParametersWriter {

	private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

	private static final String DESCRIPTION = "description";

	private final JsonSchemaWriter schemas;

	ParametersWriter(JsonSchemaWriter schemas) {
		this.schemas = schemas;
	}

	/**
	 * Write the parameters of an address. They are texts there, whatever becomes of them.
	 * @param operation the operation
	 * @param variables the variables of its path
	 * @return the parameters by the names of the variables
	 */
	Map<String, Object> path(Operation operation, List<String> variables) {
		Map<String, Object> written = new LinkedHashMap<>();
		variables.forEach((variable) -> written.put(variable, variable(declared(operation, variable))));
		return written;
	}

	private static @Nullable Parameter declared(Operation operation, String variable) {
		return operation.parameters()
			.stream()
			.filter((parameter) -> parameter.location() == ParameterLocation.PATH && parameter.name().equals(variable))
			.findFirst()
			.orElse(null);
	}

	private static Map<String, Object> variable(@Nullable Parameter parameter) {
		Map<String, Object> written = new LinkedHashMap<>();
		if (parameter != null && parameter.description() != null) {
			written.put(DESCRIPTION, parameter.description());
		}
		if (parameter != null && parameter.schema() instanceof StringSchema text && !text.choices().isEmpty()) {
			written.put("enum", text.choices());
		}
		return written;
	}

	/**
	 * Write the query, with where to go on from.
	 * @param operation the operation
	 * @return the schema of an object
	 */
	Map<String, Object> query(Operation operation) {
		Map<String, Object> more = ObjectSchemas.properties();
		more.put("since", ObjectSchemas.text("The id of the last event that was seen, or a `Live-Position`."));
		return object(operation, ParameterLocation.QUERY, (parameter) -> true, more);
	}

	/**
	 * Write the headers of a handshake.
	 * @param operation the operation
	 * @return the schema of an object
	 */
	Map<String, Object> headers(Operation operation) {
		return object(operation, ParameterLocation.HEADER, ParametersWriter::isOwn, handshake());
	}

	/**
	 * The names of the headers that an operation takes.
	 * @param operation the operation
	 * @return the names
	 */
	static List<String> headerNames(Operation operation) {
		return operation.parameters()
			.stream()
			.filter((parameter) -> parameter.location() == ParameterLocation.HEADER && isOwn(parameter))
			.map(Parameter::name)
			.distinct()
			.toList();
	}

	/**
	 * The headers of every handshake on the address of a result.
	 */
	private static Map<String, Object> handshake() {
		Map<String, Object> headers = ObjectSchemas.properties();
		headers.put("Sec-WebSocket-Protocol", ObjectSchemas.constant(SocketsWriter.PROTOCOL));
		headers.put("Last-Event-ID", ObjectSchemas.text("The id of the last event that was seen."));
		return headers;
	}

	private static boolean isOwn(Parameter parameter) {
		return !NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT));
	}

	private Map<String, Object> object(Operation operation, ParameterLocation location, Predicate<Parameter> shown,
			Map<String, Object> more) {
		Map<String, Object> properties = ObjectSchemas.properties();
		List<Parameter> parameters = operation.parameters()
			.stream()
			.filter((parameter) -> parameter.location() == location && shown.test(parameter))
			.toList();
		parameters.forEach((parameter) -> properties.putIfAbsent(parameter.name(), property(parameter)));
		more.forEach(properties::putIfAbsent);
		return ObjectSchemas.object(properties,
				parameters.stream().filter(Parameter::required).map(Parameter::name).distinct().toList());
	}

	private Map<String, Object> property(Parameter parameter) {
		Map<String, Object> written = this.schemas.write(parameter.schema());
		if (parameter.defaultValue() != null) {
			written.put("default", NeutralData.of(parameter.defaultValue()));
		}
		if (parameter.description() != null) {
			written.put(DESCRIPTION, parameter.description());
		}
		return written;
	}

}
