package dev.restkit.subscription;

import dev.restkit.problem.Problem;

/**
 * What a call gives at some time.
 *
 * @since 0.1.0
 */
public sealed interface Evaluation {

	/**
	 * The result.
	 *
	 * @param snapshot the result as clients see it
	 */
	record Result(Snapshot snapshot) implements Evaluation {

	}

	/**
	 * A problem.
	 *
	 * @param problem what is wrong
	 */
	record Failure(Problem problem) implements Evaluation {

	}

}
