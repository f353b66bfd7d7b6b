package dev.restkit.pipeline;

import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Describes whatever was thrown as a problem: the one place where exceptions become
 * answers. Nobody's message is shown to clients unless it was written for them.
 *
 * @since 0.1.0
 */
public final class ProblemResolver {

	private static final int MAX_CAUSES = 10;

	private final List<ProblemDescriber> describers;

	private final UnexpectedFailures unexpected;

	/**
	 * Create a resolver.
	 * @param describers know the exceptions of libraries, asked in order
	 * @param unexpected is told of what nobody knows, to log it
	 */
	public ProblemResolver(List<ProblemDescriber> describers, UnexpectedFailures unexpected) {
		this.describers = List.copyOf(describers);
		this.unexpected = unexpected;
	}

	/**
	 * Describe a failure.
	 * @param failure what was thrown
	 * @return the problem; 500 for what nobody knows
	 */
	public Problem resolve(Throwable failure) {
		Throwable current = failure;
		for (int depth = 0; current != null && depth < MAX_CAUSES; depth++) {
			Problem problem = describe(current);
			if (problem != null) {
				return problem;
			}
			current = current.getCause();
		}
		this.unexpected.report(failure);
		return Problem.of(ProblemKind.ERROR);
	}

	private @Nullable Problem describe(Throwable failure) {
		if (failure instanceof ProblemException carrier) {
			return carrier.problem();
		}
		for (ProblemDescriber describer : this.describers) {
			Problem problem = describer.describe(failure);
			if (problem != null) {
				return problem;
			}
		}
		return null;
	}

	/**
	 * Is told of failures that nobody expected.
	 */
	@FunctionalInterface
	public interface UnexpectedFailures {

		void report(Throwable failure);

	}

}
