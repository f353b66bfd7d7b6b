package dev.restkit.validation;

import java.math.BigDecimal;
import java.util.Locale;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every text that comes in, whatever it is then read as.
 */
final class TextRules {

	private TextRules() {
	}

	static @Nullable String text(Object input, Pointer at, Reading reading) {
		String text;
		if (input instanceof String string) {
			text = string;
		}
		else if (input instanceof BigDecimal decimal) {
			text = decimal.toString();
		}
		else if (input instanceof Number) {
			text = input.toString();
		}
		else {
			reading.report(at, Rule.NOT_A_STRING);
			return null;
		}
		return isClean(text, at, reading) ? text : null;
	}

	static void length(String value, StringSchema schema, Pointer at, Reading reading) {
		Integer max = schema.maxLength();
		Integer min = schema.minLength();
		if (max != null && value.length() > max && value.codePointCount(0, value.length()) > max) {
			reading.report(at, Rule.MAX_LENGTH, max);
		}
		else if (min != null && value.codePointCount(0, value.length()) < min) {
			reading.report(at, Rule.MIN_LENGTH, min);
		}
	}

	private static boolean isClean(String text, Pointer at, Reading reading) {
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == 0) {
				reading.report(at, Rule.NULL_CHARACTERS);
				return false;
			}
			if (Character.isSurrogate(character)) {
				if (!Character.isHighSurrogate(character) || index + 1 == text.length()
						|| !Character.isLowSurrogate(text.charAt(index + 1))) {
					reading.report(at, Rule.SURROGATES, Integer.toHexString(character).toUpperCase(Locale.ROOT));
					return false;
				}
				index++;
			}
		}
		return true;
	}

}
