package dev.restkit.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.restkit.operation.HttpCaching;
import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.operation.Operation;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.problem.ProblemKind;

/**
 * The problems that the declaration of an operation makes possible, as documents list
 * them.
 *
 * @since 0.1.0
 */
public final class PossibleProblems {

	private PossibleProblems() {
	}

	/**
	 * The problems of an operation.
	 * @param operation the operation
	 * @param policies who may call it, and how often
	 * @return the problems by their status
	 */
	public static List<ProblemKind> of(Operation operation, DocumentedPolicies policies) {
		Set<ProblemKind> problems = EnumSet.noneOf(ProblemKind.class);
		problems.addAll(operation.problems());
		boolean body = operation.body().isPresent() || !operation.form().isEmpty();
		if (body || operation.parameters()
			.stream()
			.anyMatch((parameter) -> parameter.location() != ParameterLocation.PATH)) {
			problems.add(ProblemKind.INVALID);
		}
		if (policies.isGuarded(operation.id())) {
			problems.add(ProblemKind.NOT_AUTHENTICATED);
			problems.add(ProblemKind.PERMISSION_DENIED);
		}
		if (operation.http().path().contains("{")) {
			problems.add(ProblemKind.NOT_FOUND);
		}
		problems.add(ProblemKind.NOT_ACCEPTABLE);
		if (!operation.http().isSafe() && !operation.http().method().equals("TRACE")) {
			problems.add(ProblemKind.CONFLICT);
		}
		HttpCaching caching = operation.http().caching();
		if (caching.guard() != Guard.NONE) {
			problems.add(ProblemKind.PRECONDITION_FAILED);
		}
		if (body) {
			problems.add(ProblemKind.CONTENT_TOO_LARGE);
			problems.add(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
		}
		if (caching.guard() == Guard.REQUIRED) {
			problems.add(ProblemKind.PRECONDITION_REQUIRED);
		}
		if (policies.isThrottled(operation.id())) {
			problems.add(ProblemKind.THROTTLED);
		}
		return List.copyOf(problems);
	}

}
