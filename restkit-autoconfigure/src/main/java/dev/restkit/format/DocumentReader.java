package dev.restkit.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads documents token by token into neutral data, and nothing but that: no types, no
 * references, no bytes. The exponent of a number stays as it was written; only one that
 * no {@code int} holds is refused.
 *
 * @since 0.1.0
 */
public final class DocumentReader {

	private final TokenStreamFactory factory;

	private final DocumentLimits limits;

	private final TokenCheck check;

	private final ParseErrors errors;

	private final TokenParseErrors failures;

	/**
	 * Create a reader.
	 * @param syntax the name of the format as clients read it, such as {@code YAML}
	 * @param factory takes documents apart, within the same limits
	 * @param limits how much of everything a document may have
	 * @param check looks at every token before it is read
	 */
	public DocumentReader(String syntax, TokenStreamFactory factory, DocumentLimits limits, TokenCheck check) {
		this.factory = factory;
		this.limits = limits;
		this.check = check;
		this.errors = ParseErrors.in(syntax);
		this.failures = new TokenParseErrors(this.errors);
	}

	/**
	 * Read a document of text in UTF-8.
	 * @param in its bytes
	 * @return neutral data
	 * @throws IOException if the bytes cannot be read
	 * @throws ProblemException 400 if it is no document, or beyond a limit
	 */
	public @Nullable Object readText(InputStream in) throws IOException {
		return this.<@Nullable Object>with(() -> text(in), this::document);
	}

	/**
	 * Read a document of bytes.
	 * @param in its bytes
	 * @return neutral data
	 * @throws IOException if the bytes cannot be read
	 * @throws ProblemException 400 if it is no document, or beyond a limit
	 */
	public @Nullable Object readBytes(InputStream in) throws IOException {
		return this.<@Nullable Object>with(() -> this.factory.createParser(ObjectReadContext.empty(), in),
				this::document);
	}

	/**
	 * Read values of text in UTF-8 that follow each other, up to the end.
	 * @param in their bytes
	 * @return neutral data
	 * @throws IOException if the bytes cannot be read
	 * @throws ProblemException 400 if one of them is none, or beyond a limit
	 */
	public List<@Nullable Object> readValues(InputStream in) throws IOException {
		return with(() -> text(in), this::values);
	}

	private JsonParser text(InputStream in) {
		return this.factory.createParser(ObjectReadContext.empty(), new StrictUtf8Reader(in, this.errors));
	}

	private <T extends @Nullable Object> T with(Opening opening, Reading<T> reading) throws IOException {
		try (JsonParser tokens = opening.open()) {
			return reading.read(tokens);
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			throw this.failures.of(ex);
		}
	}

	private @Nullable Object document(JsonParser tokens) {
		JsonToken first = tokens.nextToken();
		if (first == null) {
			throw fail(Message.of("restkit.document.empty", "the document is empty"), tokens);
		}
		Object value = value(first, tokens, 0);
		if (tokens.nextToken() != null) {
			throw fail(Message.of("restkit.document.more", "there is more after the end of the document"), tokens);
		}
		return value;
	}

	private List<@Nullable Object> values(JsonParser tokens) {
		List<@Nullable Object> values = new ArrayList<>();
		for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
			values.add(value(token, tokens, 0));
		}
		return values;
	}

	private @Nullable Object value(@Nullable JsonToken token, JsonParser tokens, int depth) {
		if (token == null) {
			throw fail(Message.of("restkit.document.too_early", "the document ends too early"), tokens);
		}
		check(tokens);
		return switch (token) {
			case START_OBJECT -> object(tokens, depth + 1);
			case START_ARRAY -> array(tokens, depth + 1);
			case VALUE_STRING -> tokens.getString();
			case VALUE_NUMBER_INT -> integer(tokens);
			case VALUE_NUMBER_FLOAT -> decimal(tokens);
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> null;
			default -> throw fail(Message.of("restkit.document.not_data",
					"there is something that is no text, number, list or object"), tokens);
		};
	}

	private Map<String, @Nullable Object> object(JsonParser tokens, int depth) {
		checkDepth(tokens, depth);
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
			check(tokens);
			String name = tokens.currentName();
			if (name.length() > this.limits.nameLength()) {
				throw fail(Message.counted("restkit.document.long_name", this.limits.nameLength(),
						"a name is longer than {0} character", "a name is longer than {0} characters"), tokens);
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
			throw fail(Message.of("restkit.document.exponent", "a number is malformed, or its exponent is too large"),
					tokens);
		}
	}

	private void check(JsonParser tokens) {
		Message refused = this.check.refuse(tokens);
		if (refused != null) {
			throw fail(refused, tokens);
		}
	}

	private void checkDepth(JsonParser tokens, int depth) {
		if (depth > this.limits.nesting()) {
			throw fail(this.limits.tooDeep(), tokens);
		}
	}

	private ProblemException fail(Message reason, JsonParser tokens) {
		return this.failures.at(reason, tokens.currentLocation());
	}

	/**
	 * Looks at a token before it is read.
	 */
	@FunctionalInterface
	public interface TokenCheck {

		/** Nothing is refused. */
		TokenCheck NONE = (tokens) -> null;

		/**
		 * Refuses decimal numbers whose text is too long, before anything is made of it.
		 * @param limits how long it may be
		 * @return the check
		 */
		static TokenCheck ofNumbers(DocumentLimits limits) {
			Message refused = Message.counted("restkit.document.long_number", limits.numberDigits(),
					"a number has more than {0} digit", "a number has more than {0} digits");
			return (tokens) -> (tokens.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
					&& tokens.getStringLength() > limits.numberDigits()) ? refused : null;
		}

		/**
		 * Refuse a token.
		 * @param tokens the parser that stands at the token
		 * @return why it is refused, or {@code null} if it is not
		 */
		@Nullable Message refuse(JsonParser tokens);

	}

	/**
	 * Begins to take a document apart.
	 */
	@FunctionalInterface
	private interface Opening {

		JsonParser open();

	}

	/**
	 * Reads what was taken apart.
	 *
	 * @param <T> what it makes of it
	 */
	@FunctionalInterface
	private interface Reading<T extends @Nullable Object> {

		T read(JsonParser tokens);

	}

}
