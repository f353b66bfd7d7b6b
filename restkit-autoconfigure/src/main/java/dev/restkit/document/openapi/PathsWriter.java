package dev.restkit.document.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.restkit.document.ApiDocument;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.StringSchema;

/**
 * Writes the paths. OpenAPI knows one template for each path: where operations name its
 * variables differently, the first ones' names count.
 */
final class PathsWriter {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

	private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH",
			"TRACE");

	private final OperationWriter operations;

	PathsWriter(OperationWriter operations) {
		this.operations = operations;
	}

	/**
	 * Write all paths.
	 * @param document the API
	 * @return the paths in the order of the operations
	 */
	Map<String, Object> write(ApiDocument document) {
		Map<String, String> templates = new HashMap<>();
		Map<String, Map<String, Object>> items = new LinkedHashMap<>();
		for (Operation operation : document.operations()) {
			String method = operation.http().method();
			if (METHODS.contains(method)) {
				String path = operation.http().path();
				String template = templates.computeIfAbsent(VARIABLE.matcher(path).replaceAll("{}"), (key) -> path);
				items.computeIfAbsent(template, (key) -> new LinkedHashMap<>())
					.put(method.toLowerCase(Locale.ROOT), write(operation, template));
			}
		}
		return new LinkedHashMap<>(items);
	}

	/**
	 * OpenAPI knows one operation for a method and path.
	 */
	private Map<String, Object> write(Operation operation, String template) {
		Map<String, Object> written = this.operations.write(operation, parameters(operation, template));
		if (operation.variants().isEmpty()) {
			return written;
		}
		MergedOperation merged = new MergedOperation(written);
		for (Operation variant : operation.variants()) {
			merged.add(this.operations.write(variant, parameters(variant, template)));
		}
		return merged.written();
	}

	/**
	 * The parameters of an operation, with exactly one for each variable of the path.
	 */
	private static List<Parameter> parameters(Operation operation, String template) {
		List<String> declared = variables(operation.http().path());
		List<String> shown = variables(template);
		List<Parameter> parameters = new ArrayList<>();
		for (int index = 0; index < declared.size(); index++) {
			parameters.add(pathParameter(operation, declared.get(index), shown.get(index)));
		}
		operation.parameters()
			.stream()
			.filter((parameter) -> parameter.location() != ParameterLocation.PATH)
			.forEach(parameters::add);
		return parameters;
	}

	private static Parameter pathParameter(Operation operation, String declared, String shown) {
		return operation.parameters()
			.stream()
			.filter((parameter) -> parameter.location() == ParameterLocation.PATH)
			.filter((parameter) -> parameter.name().equals(declared))
			.findFirst()
			.map((parameter) -> Parameter.of(shown, ParameterLocation.PATH, parameter.schema(), true)
				.withDescription(parameter.description()))
			.orElseGet(() -> Parameter.of(shown, ParameterLocation.PATH, StringSchema.any(), true));
	}

	private static List<String> variables(String path) {
		return VARIABLE.matcher(path).results().map((variable) -> variable.group(1)).toList();
	}

}
