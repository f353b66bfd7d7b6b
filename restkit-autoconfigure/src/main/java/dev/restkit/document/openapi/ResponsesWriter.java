package dev.restkit.document.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.PossibleProblems;
import dev.restkit.operation.HttpCaching.Validator;
import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.problem.ProblemKind;
import dev.restkit.schema.Schema;
import dev.restkit.schema.json.JsonSchemaWriter;
import dev.restkit.schema.json.NeutralData;

/**
 * Writes what an operation answers: its result, and the problems that its declaration
 * makes possible.
 */
final class ResponsesWriter {

	private static final Map<Integer, String> SUCCESS = Map.of(200, "OK", 201, "Created", 202, "Accepted", 204,
			"No Content", 206, "Partial Content");

	private static final String EVENTS = "text/event-stream";

	private static final Map<String, Object> TEXT = Map.of("type", "string");

	private final Schema problem;

	private final String problemMediaType;

	private final JsonSchemaWriter schemas;

	private final DocumentedPolicies policies;

	private final Set<OperationId> live;

	ResponsesWriter(Schema problem, String problemMediaType, JsonSchemaWriter schemas, DocumentedPolicies policies,
			Set<OperationId> live) {
		this.live = live;
		this.policies = policies;
		this.problem = problem;
		this.problemMediaType = problemMediaType;
		this.schemas = schemas;
	}

	/**
	 * Write the responses.
	 * @param operation the operation
	 * @return the responses, success first, then problems by their status
	 */
	Map<String, Object> write(Operation operation) {
		Map<String, Object> responses = new LinkedHashMap<>();
		responses.put(String.valueOf(operation.http().status()), success(operation));
		HttpCaching caching = operation.http().caching();
		if (operation.http().method().equals("GET") && caching.validator() != Validator.NONE) {
			responses.put("304",
					NeutralData.map("description", "Not Modified", "headers", Map.of("ETag", tag(caching))));
		}
		PossibleProblems.of(operation, this.policies).forEach((kind) -> put(responses, kind));
		responses.put("default", problem("Any other problem"));
		return responses;
	}

	private Map<String, Object> success(Operation operation) {
		int status = operation.http().status();
		Map<String, Object> response = new LinkedHashMap<>();
		response.put("description", SUCCESS.getOrDefault(status, "Success"));
		Map<String, Object> headers = headers(status, operation.http().caching());
		if (!headers.isEmpty()) {
			response.put("headers", headers);
		}
		Schema result = operation.result();
		if (result != null && status != 204 && !"HEAD".equals(operation.http().method())) {
			Map<String, Object> content = new LinkedHashMap<>();
			List<String> mediaTypes = operation.http().produces();
			(mediaTypes.isEmpty() ? List.of("application/json") : mediaTypes)
				.forEach((mediaType) -> content.put(mediaType, Map.of("schema", this.schemas.write(result))));
			if (this.live.contains(operation.id())) {
				content.put(EVENTS, Map.of("schema", TEXT));
			}
			response.put("content", content);
		}
		return response;
	}

	private static Map<String, Object> headers(int status, HttpCaching caching) {
		Map<String, Object> headers = new LinkedHashMap<>();
		if (status == 201) {
			headers.put("Location",
					header("Where the new object is.", NeutralData.map("type", "string", "format", "uri-reference")));
		}
		if (caching.validator() != Validator.NONE) {
			headers.put("ETag", tag(caching));
		}
		if (caching.lastModified()) {
			headers.put("Last-Modified", header("When the object was last changed.", TEXT));
		}
		return headers;
	}

	private static Map<String, Object> tag(HttpCaching caching) {
		return header((caching.validator() == Validator.STRONG)
				? "Tells the state of the object, to be sent as If-Match." : "Tells whether anything changed.", TEXT);
	}

	private static Map<String, Object> header(String description, Map<String, Object> schema) {
		return NeutralData.map("description", description, "schema", schema);
	}

	private void put(Map<String, Object> responses, ProblemKind kind) {
		responses.putIfAbsent(String.valueOf(kind.status()), problem(kind.title()));
	}

	private Map<String, Object> problem(String description) {
		Map<String, Object> content = Map.of(this.problemMediaType, Map.of("schema", this.schemas.write(this.problem)));
		return NeutralData.map("description", description, "content", content);
	}

}
