package dev.restkit.pipeline;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationResult;

/**
 * Stands around the steps of an operation: a transaction, a measurement.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OperationInterceptor {

	/**
	 * Go on, or do not.
	 * @param invocation the call
	 * @param chain the rest of the steps
	 * @return what came of it
	 * @throws Exception whatever the steps throw; described as a problem later
	 */
	OperationResult intercept(Invocation invocation, Chain chain) throws Exception;

	/**
	 * The rest of the steps.
	 */
	@FunctionalInterface
	interface Chain {

		OperationResult proceed(Invocation invocation) throws Exception;

	}

}
