package dev.restkit.autoconfigure.web;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.ProblemKind;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * Describes what Tomcat throws at whoever reads a malformed request: a chunk that is
 * none, a parameter that cannot be decoded, a form that is too large.
 */
final class TomcatProblemDescriber implements ProblemDescriber {

	private static final int TOO_LARGE = 413;

	@Override
	public @Nullable Problem describe(Throwable failure) {
		if (failure instanceof InvalidParameterException parameter) {
			return Problem
				.of((parameter.getErrorCode() == TOO_LARGE) ? ProblemKind.CONTENT_TOO_LARGE : ProblemKind.PARSE_ERROR);
		}
		return (failure instanceof BadRequestException) ? Problem.of(ProblemKind.PARSE_ERROR) : null;
	}

}
