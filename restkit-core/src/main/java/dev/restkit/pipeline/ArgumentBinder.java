package dev.restkit.pipeline;

import dev.restkit.operation.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * Parses, converts and validates all arguments of a handler.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ArgumentBinder {

	/**
	 * Supply the arguments.
	 * @param invocation the call, with its target located
	 * @return the arguments in the order of the signature
	 * @throws dev.restkit.problem.ProblemException with all violations at once
	 */
	@Nullable Object[] bind(Invocation invocation);

}
