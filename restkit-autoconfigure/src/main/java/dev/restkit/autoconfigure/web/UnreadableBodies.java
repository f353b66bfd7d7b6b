package dev.restkit.autoconfigure.web;

import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Describes why a message converter could not read a body. Not one of the general
 * {@link dev.restkit.problem.ProblemDescriber}s: the same exception elsewhere is the
 * server's fault.
 */
@FunctionalInterface
interface UnreadableBodies {

	@Nullable Problem describe(Throwable failure);

}
