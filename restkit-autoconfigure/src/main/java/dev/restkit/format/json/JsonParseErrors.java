package dev.restkit.format.json;

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
	static String describe(JacksonException failure) {
		return "JSON parse error - " + reason(failure) + at(failure.getLocation()) + ".";
	}

	/**
	 * Describe a failure at the place that a reader has come to.
	 * @param reason what is wrong
	 * @param location the place
	 * @return one sentence for clients
	 */
	static String describe(String reason, TokenStreamLocation location) {
		return "JSON parse error - " + reason + at(location) + ".";
	}

	private static String reason(JacksonException failure) {
		if (failure instanceof StreamConstraintsException) {
			return "a number, a name or a text is longer than its limit, or the nesting is too deep";
		}
		if (failure instanceof UnexpectedEndOfInputException) {
			return "the document ends too early";
		}
		return "this is not JSON";
	}

	private static String at(TokenStreamLocation location) {
		if (location == null || location.getLineNr() < 1 || location.getColumnNr() < 1) {
			return "";
		}
		return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

}
