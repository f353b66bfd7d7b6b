package dev.restkit.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads documents token by token into neutral data, and nothing but that: no types, no
 * references, no bytes.
 *
 * @since 0.1.0
 */
public final class DocumentReader {

	private final String syntax;

	private final DocumentLimits limits;

	private final TokenCheck check;

	/**
	 * Create a reader.
	 * @param syntax the name of the format as clients read it, such as {@code YAML}
	 * @param limits how much of everything a document may have
	 * @param check looks at every token before it is read
	 */
	public DocumentReader(String syntax, DocumentLimits limits, TokenCheck check) {
		this.syntax = syntax;
		this.limits = limits;
		this.check = check;
	}

	/**
	 * Read a document.
	 * @param tokens its tokens, from the beginning to the end
	 * @return neutral data
	 * @throws ProblemException 400 if it is no document, or beyond a limit
	 */
	public @Nullable Object read(JsonParser tokens) {
		JsonToken first = tokens.nextToken();
		if (first == null) {
			throw fail("the document is empty", tokens);
		}
		Object value = value(first, tokens, 0);
		if (tokens.nextToken() != null) {
			throw fail("there is more after the end of the document", tokens);
		}
		return value;
	}

	/**
	 * Read one value, of several that follow each other.
	 * @param tokens the tokens, at the first one of the value
	 * @return neutral data
	 * @throws ProblemException 400 if it is none, or beyond a limit
	 */
	public @Nullable Object readValue(JsonParser tokens) {
		return value(tokens.currentToken(), tokens, 0);
	}

	private @Nullable Object value(@Nullable JsonToken token, JsonParser tokens, int depth) {
		if (token == null) {
			throw fail("the document ends too early", tokens);
		}
		String refused = this.check.refuse(tokens);
		if (refused != null) {
			throw fail(refused, tokens);
		}
		return switch (token) {
			case START_OBJECT -> object(tokens, depth + 1);
			case START_ARRAY -> array(tokens, depth + 1);
			case VALUE_STRING -> tokens.getString();
			case VALUE_NUMBER_INT -> integer(tokens);
			case VALUE_NUMBER_FLOAT -> decimal(tokens);
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> null;
			default -> throw fail("there is something that is no text, number, list or object", tokens);
		};
	}

	private Map<String, @Nullable Object> object(JsonParser tokens, int depth) {
		checkDepth(tokens, depth);
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
			String refused = this.check.refuse(tokens);
			if (refused != null) {
				throw fail(refused, tokens);
			}
			String name = tokens.currentName();
			if (name.length() > this.limits.nameLength()) {
				throw fail("a name is longer than " + this.limits.nameLength() + " characters", tokens);
			}
			object.put(name, value(tokens.nextToken(), tokens, depth));
		}
		return object;
	}

	private List<@Nullable Object> array(JsonParser tokens, int depth) {
		checkDepth(tokens, depth);
		List<@Nullable Object> array = new ArrayList<>();
		for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
			array.add(value(token, tokens, depth));
		}
		return array;
	}

	private static Number integer(JsonParser tokens) {
		return switch (tokens.getNumberType()) {
			case INT, LONG -> (Number) tokens.getLongValue();
			default -> tokens.getBigIntegerValue();
		};
	}

	private Number decimal(JsonParser tokens) {
		try {
			return tokens.getDecimalValue();
		}
		catch (NumberFormatException ex) {
			throw fail("a number is none, or its exponent is too large", tokens);
		}
	}

	private void checkDepth(JsonParser tokens, int depth) {
		if (depth > this.limits.nesting()) {
			throw fail("the nesting is deeper than " + this.limits.nesting() + " levels", tokens);
		}
	}

	/**
	 * The problem of bytes that are no document at all.
	 * @param reason what is wrong, in words of our own
	 * @param location where, or {@code null}
	 * @return the problem
	 */
	public ProblemException fail(String reason, @Nullable TokenStreamLocation location) {
		return ProblemException.unreadable(this.syntax + " parse error - " + reason + at(location) + ".");
	}

	private static String at(@Nullable TokenStreamLocation location) {
		if (location == null || location.getLineNr() < 1 || location.getColumnNr() < 1) {
			return "";
		}
		return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	private ProblemException fail(String reason, JsonParser tokens) {
		return fail(reason, tokens.currentLocation());
	}

	/**
	 * Looks at a token before it is read.
	 */
	@FunctionalInterface
	public interface TokenCheck {

		/** Nothing is refused. */
		TokenCheck NONE = (tokens) -> null;

		/**
		 * Refuse a token.
		 * @param tokens the parser that stands at the token
		 * @return why it is refused, or {@code null} if it is not
		 */
		@Nullable String refuse(JsonParser tokens);

	}

}
