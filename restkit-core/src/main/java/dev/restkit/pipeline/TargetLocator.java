package dev.restkit.pipeline;

import dev.restkit.operation.Invocation;

/**
 * Finds the object that an operation is about, before the body is parsed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TargetLocator {

	/**
	 * Find the object.
	 * @param invocation the call
	 * @return the object
	 * @throws dev.restkit.problem.ProblemException 404 if there is none that this caller
	 * may know of
	 */
	Object locate(Invocation invocation);

}
