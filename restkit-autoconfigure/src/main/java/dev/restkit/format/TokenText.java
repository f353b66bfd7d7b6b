package dev.restkit.format;

import java.math.BigDecimal;

import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Says single values as texts, for formats that know nothing else: what JSON would have
 * between the quotes, or without them.
 *
 * @param tokens the data
 * @since 0.1.0
 */
public record TokenText(JsonParser tokens) {

	private static final int MAX_ZEROS = 400;

	/**
	 * The text of the value at which the parser stands. Numbers have no exponent, unless
	 * that made them absurdly long.
	 * @return the text
	 */
	public String current() {
		JsonToken token = this.tokens.currentToken();
		if (token == JsonToken.VALUE_NUMBER_FLOAT && this.tokens.getNumberValue() instanceof BigDecimal decimal) {
			return plain(decimal);
		}
		if (token == JsonToken.VALUE_EMBEDDED_OBJECT && this.tokens.getEmbeddedObject() instanceof byte[] bytes) {
			return Base64Variants.getDefaultVariant().encode(bytes);
		}
		return this.tokens.getString();
	}

	static String plain(BigDecimal decimal) {
		String text = decimal.toString();
		boolean exponent = text.indexOf('E') >= 0;
		return (exponent && Math.abs((long) decimal.scale()) <= MAX_ZEROS) ? decimal.toPlainString() : text;
	}

}
