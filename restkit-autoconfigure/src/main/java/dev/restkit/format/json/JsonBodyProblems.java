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
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

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
			Rule rule = rule(mismatch);
			return Problem.invalid(List.of(Violation.at(place(mismatch), rule.code(), rule.sentence())));
		}
		return null;
	}

	/**
	 * The rule that was broken. Where the parser stood tells whether somebody said
	 * {@code null} or nothing: a property that is missed is missed at the end of its
	 * object.
	 */
	private static Rule rule(DatabindException failure) {
		if (failure instanceof MismatchedInputException mismatch) {
			JsonToken token = mismatch.getCurrentToken();
			if (token == JsonToken.VALUE_NULL) {
				return Rule.NULL;
			}
			if (token == JsonToken.END_OBJECT && misses(mismatch)) {
				return Rule.REQUIRED;
			}
		}
		return Rule.INVALID;
	}

	/**
	 * Whether a property has no value, and needs one: by its type, by what it says of
	 * {@code null}, or because it is declared so, for which Jackson has no type.
	 */
	private static boolean misses(MismatchedInputException failure) {
		Class<?> type = failure.getTargetType();
		String message = String.valueOf(failure.getOriginalMessage());
		return failure instanceof InvalidNullException || (type != null && type.isPrimitive())
				|| (message.startsWith("Missing ") && message.contains("creator property"));
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
