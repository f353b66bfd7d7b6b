package dev.restkit.web;

import java.util.List;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.pipeline.OperationPlan;

/**
 * Plans for tests.
 */
final class Plans {

	private Plans() {
	}

	static OperationPlan plan(String id, String method, String path, Parameter... parameters) {
		return OperationPlan.of(operation(id, method, path, parameters), (invocation) -> new Object[0],
				(arguments) -> id);
	}

	static Operation operation(String id, String method, String path, Parameter... parameters) {
		List<String> consumes = method.equals("GET") ? List.of() : List.of("application/json");
		return new Operation(new OperationId(id), id.substring(0, id.indexOf('.')), Operation.Documentation.none(),
				List.of(parameters), null, new HttpBinding(method, path, 200, consumes, List.of("application/json")),
				id);
	}

}
