package dev.restkit.format.json;

import dev.restkit.problem.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Words for what is wrong with a JSON document. Jackson's own name classes and repeat the
 * input.
 */
final class JsonParseErrors {

	private JsonParseErrors() {
	}

	/**
	 * Describe a failure.
	 * @param failure what was thrown
	 * @return one sentence for clients
	 */
	static Message describe(JacksonException failure) {
		return describe(reason(failure), failure.getLocation());
	}

	/**
	 * Describe a failure at the place that a reader has come to.
	 * @param reason what is wrong
	 * @param location the place
	 * @return one sentence for clients
	 */
	static Message describe(Message reason, @Nullable TokenStreamLocation location) {
		if (location == null || location.getLineNr() < 1 || location.getColumnNr() < 1) {
			return Message.of("restkit.json.unreadable", "JSON parse error - {0}.", reason);
		}
		return Message.of("restkit.json.unreadable_at", "JSON parse error - {0} at line {1}, column {2}.", reason,
				location.getLineNr(), location.getColumnNr());
	}

	private static Message reason(JacksonException failure) {
		if (failure instanceof StreamConstraintsException) {
			return Message.of("restkit.json.limit",
					"a number, a name or a text is longer than its limit, or the nesting is too deep");
		}
		if (failure instanceof UnexpectedEndOfInputException) {
			return Message.of("restkit.json.too_early", "the document ends too early");
		}
		return Message.of("restkit.json.not_json", "this is not JSON");
	}

}
