package dev.restkit.format.json;

import java.util.List;

import dev.restkit.format.TokenParseErrors;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.Violation;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;

/**
 * Describes why the application's own mapper could not read a body. Only for exceptions
 * that come of reading a body: elsewhere the same exception is the server's fault.
 *
 * @since 0.1.0
 */
public final class JsonBodyProblems implements ProblemDescriber {

	private final TokenParseErrors errors = new TokenParseErrors(ParseErrors.in("JSON"));

	@Override
	public @Nullable Problem describe(Throwable failure) {
		if (failure instanceof StreamReadException unreadable) {
			return this.errors.of(unreadable).problem();
		}
		if (failure instanceof DatabindException mismatch && !(failure instanceof InvalidDefinitionException)
				&& !(failure instanceof JacksonIOException)) {
			Pointer at = place(mismatch);
			return Problem.invalid(List.of(Violation.at(at, Rule.INVALID.code(), Rule.INVALID.sentence())));
		}
		return null;
	}

	private static Pointer place(JacksonException failure) {
		Pointer at = Pointer.root();
		for (JacksonException.Reference reference : failure.getPath()) {
			String property = reference.getPropertyName();
			at = (property != null) ? at.child(property) : at.child(Math.max(reference.getIndex(), 0));
		}
		return at;
	}

}
