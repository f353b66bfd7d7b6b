package dev.restkit.format;

import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Words for what is wrong with a document that Jackson takes apart. Its own name classes
 * and repeat the input.
 *
 * @param errors the problems of the syntax
 * @since 0.1.0
 */
public record TokenParseErrors(ParseErrors errors) {

	/**
	 * The problem of a document that Jackson refused.
	 * @param failure what was thrown
	 * @return the exception, a 400
	 */
	public ProblemException of(JacksonException failure) {
		return at(reason(failure), failure.getLocation());
	}

	ProblemException at(Message reason, @Nullable TokenStreamLocation place) {
		return (place != null) ? this.errors.at(reason, place.getLineNr(), place.getColumnNr())
				: this.errors.of(reason);
	}

	private Message reason(JacksonException failure) {
		if (failure instanceof StreamConstraintsException) {
			return Message.of("restkit.document.limit",
					"a number, a name or a text is longer than its limit, or the nesting is too deep");
		}
		if (failure instanceof UnexpectedEndOfInputException) {
			return Message.of("restkit.document.too_early", "the document ends too early");
		}
		return Message.of("restkit.document.other_syntax", "this is not {0}", this.errors.syntax());
	}

}
