package dev.restkit.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one document token by token into neutral data.
 */
final class JsonDocumentReader {

	private final JsonParser tokens;

	private final DocumentLimits limits;

	JsonDocumentReader(JsonParser tokens, DocumentLimits limits) {
		this.tokens = tokens;
		this.limits = limits;
	}

	@Nullable Object read() {
		JsonToken first = this.tokens.nextToken();
		if (first == null) {
			throw fail(Message.of("restkit.json.empty", "the document is empty"));
		}
		Object value = value(first, 0);
		if (this.tokens.nextToken() != null) {
			throw fail(Message.of("restkit.json.more", "there is more after the end of the document"));
		}
		return value;
	}

	private @Nullable Object value(JsonToken token, int depth) {
		return switch (token) {
			case START_OBJECT -> object(depth + 1);
			case START_ARRAY -> array(depth + 1);
			case VALUE_STRING -> this.tokens.getString();
			case VALUE_NUMBER_INT -> integer();
			case VALUE_NUMBER_FLOAT -> decimal();
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> null;
			default -> throw fail(Message.of("restkit.json.missing_value", "a value is missing"));
		};
	}

	private Map<String, @Nullable Object> object(int depth) {
		checkDepth(depth);
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		while (this.tokens.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.tokens.currentName();
			if (name.length() > this.limits.nameLength()) {
				throw fail(Message.counted("restkit.json.long_name", this.limits.nameLength(),
						"a name is longer than {0} character", "a name is longer than {0} characters"));
			}
			object.put(name, value(this.tokens.nextToken(), depth));
		}
		return object;
	}

	private List<@Nullable Object> array(int depth) {
		checkDepth(depth);
		List<@Nullable Object> array = new ArrayList<>();
		for (JsonToken token = this.tokens.nextToken(); token != JsonToken.END_ARRAY; token = this.tokens.nextToken()) {
			array.add(value(token, depth));
		}
		return array;
	}

	private Number integer() {
		return switch (this.tokens.getNumberType()) {
			case INT, LONG -> (Number) this.tokens.getLongValue();
			default -> this.tokens.getBigIntegerValue();
		};
	}

	/**
	 * The exponent stays as it was written; only one that no {@code int} holds is
	 * refused.
	 */
	private Number decimal() {
		if (this.tokens.getStringLength() > this.limits.numberDigits()) {
			throw fail(Message.counted("restkit.json.long_number", this.limits.numberDigits(),
					"a number has more than {0} digit", "a number has more than {0} digits"));
		}
		try {
			return this.tokens.getDecimalValue();
		}
		catch (NumberFormatException ex) {
			throw fail(Message.of("restkit.json.exponent", "an exponent is too large"));
		}
	}

	private void checkDepth(int depth) {
		if (depth > this.limits.nesting()) {
			throw fail(Message.counted("restkit.json.nesting", this.limits.nesting(),
					"the nesting is deeper than {0} level", "the nesting is deeper than {0} levels"));
		}
	}

	private ProblemException fail(Message reason) {
		return ProblemException.unreadable(JsonParseErrors.describe(reason, this.tokens.currentLocation()));
	}

}
