package dev.restkit.pipeline;

import dev.restkit.operation.Invocation;

/**
 * Checks what the caller asks of the object that an operation is about, once it is
 * located and before the body is parsed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PreconditionCheck {

	/**
	 * Check the {@link Invocation#precondition()}, if there is any.
	 * @param invocation the call, with its target located
	 * @throws dev.restkit.problem.ProblemException if the object is not as the caller
	 * expects it
	 */
	void check(Invocation invocation);

}
