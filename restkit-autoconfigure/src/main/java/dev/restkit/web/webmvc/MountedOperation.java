package dev.restkit.web.webmvc;

import java.util.Map;

import dev.restkit.pipeline.OperationPlan;
import dev.restkit.web.RouteMatch;

/**
 * The handler of one request for an operation.
 *
 * @param plan the plan of the operation
 * @param variables the variables of the path, decoded
 * @param match what else the path serves
 */
record MountedOperation(OperationPlan plan, Map<String, String> variables, RouteMatch match) {

	@Override
	public String toString() {
		return this.plan.operation().source();
	}

}
