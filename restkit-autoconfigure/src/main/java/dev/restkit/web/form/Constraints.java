package dev.restkit.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a value must be like.
 *
 * @since 0.1.0
 */
public final class Constraints {

	private static final int SHOWN_LENGTH = 100;

	private static final Pattern WHOLE = Pattern.compile("\\^\\(\\?:(.*)\\)\\$");

	private Constraints() {
	}

	/**
	 * The constraints of a shape.
	 * @param schema the shape
	 * @return words separated by commas, or {@code null} if there are none
	 */
	public static @Nullable String of(Schema schema) {
		List<String> rules = new ArrayList<>();
		if (schema instanceof StringSchema text) {
			ofText(text, rules);
		}
		else if (schema instanceof NumberSchema number) {
			ofNumber(number, rules);
		}
		else if (schema instanceof ArraySchema array) {
			size(array.minItems(), array.maxItems(), "item", rules);
			if (array.unique()) {
				rules.add("each once");
			}
		}
		return rules.isEmpty() ? null : String.join(", ", rules);
	}

	private static void ofText(StringSchema text, List<String> rules) {
		if (!text.choices().isEmpty()) {
			return;
		}
		size(text.minLength(), text.maxLength(), "character", rules);
		if (text.notBlank()) {
			rules.add("not blank");
		}
		String pattern = text.pattern();
		if (pattern != null && pattern.length() <= SHOWN_LENGTH) {
			rules.add("matches " + WHOLE.matcher(pattern).replaceFirst("$1"));
		}
		if ("date-time".equals(text.format())) {
			rules.add("UTC unless it names an offset");
		}
		else if (text.format() != null && !List.of("date", "time", "email", "binary").contains(text.format())) {
			rules.add(text.format());
		}
	}

	private static void ofNumber(NumberSchema number, List<String> rules) {
		bound(number.minimum(), number.exclusiveMinimum() ? "greater than " : "at least ", rules);
		bound(number.maximum(), number.exclusiveMaximum() ? "less than " : "at most ", rules);
		if (number.maxDigits() != null) {
			rules.add("at most " + number.maxDigits() + " digits");
		}
		if (number.decimalPlaces() != null) {
			rules.add("at most " + number.decimalPlaces() + " after the point");
		}
	}

	private static void bound(@Nullable BigDecimal bound, String words, List<String> rules) {
		if (bound != null) {
			rules.add(words + bound.toPlainString());
		}
	}

	private static void size(@Nullable Integer min, @Nullable Integer max, String what, List<String> rules) {
		if (min != null && min > 0) {
			rules.add("at least " + min + " " + what + ((min == 1) ? "" : "s"));
		}
		if (max != null) {
			rules.add("at most " + max + " " + what + ((max == 1) ? "" : "s"));
		}
	}

}
