package dev.restkit.web.webmvc;

import java.util.Map;

import dev.restkit.pipeline.OperationPlan;

/**
 * The handler of one request for an operation.
 *
 * @param plan the plan of the operation
 * @param variables the variables of the path, decoded
 */
record MountedOperation(OperationPlan plan, Map<String, String> variables) {

	@Override
	public String toString() {
		return this.plan.operation().source();
	}

}
