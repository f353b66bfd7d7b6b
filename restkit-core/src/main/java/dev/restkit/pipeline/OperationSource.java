package dev.restkit.pipeline;

import java.util.List;

/**
 * Declares operations: the view sets, the controllers. Asked once, when all singletons
 * stand.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OperationSource {

	/**
	 * Read the operations.
	 * @return their plans, in the order in which documents list them
	 */
	List<OperationPlan> plans();

}
