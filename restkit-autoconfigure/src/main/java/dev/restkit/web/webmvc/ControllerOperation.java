package dev.restkit.web.webmvc;

import java.util.Set;

import dev.restkit.pipeline.OperationPlan;

/**
 * One operation of a controller.
 *
 * @param route the route that it was read from
 * @param plan its plan
 * @param springs the positions of the parameters that Spring supplies
 */
record ControllerOperation(ControllerRoute route, OperationPlan plan, Set<Integer> springs) {

	boolean supplies(int position) {
		return !this.springs.contains(position);
	}

}
