package dev.restkit.permission;

import dev.restkit.operation.Invocation;
import dev.restkit.problem.Problem;

/**
 * Is told of calls that permissions refuse, for audits.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RefusalListener {

	/**
	 * A call was refused.
	 * @param call the call
	 * @param answer what its caller is told
	 */
	void refused(Invocation call, Problem answer);

	/**
	 * Nobody is told.
	 * @return the listener
	 */
	static RefusalListener none() {
		return (call, answer) -> {
		};
	}

}
