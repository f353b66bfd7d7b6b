package dev.restkit.problem;

import org.jspecify.annotations.Nullable;

/**
 * Describes an exception of some library as a problem. Describers are asked in order; one
 * bean for each library that throws exceptions of its own.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ProblemDescriber {

	/**
	 * Describe an exception.
	 * @param failure what was thrown
	 * @return the problem, or {@code null} if this describer does not know the exception
	 */
	@Nullable Problem describe(Throwable failure);

}
