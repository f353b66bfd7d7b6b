package dev.restkit.schema.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts and numbers with their constraints.
 */
final class ScalarWriter {

	private static final String NOT_BLANK = "\\S";

	/**
	 * What Java's regular expressions have and JavaScript's, which JSON Schema asks for,
	 * have not or read differently.
	 */
	private static final Pattern JAVA_ONLY = Pattern
		.compile("\\\\[AzZGQEhHRXpPNaeCc]|\\(\\?[^:=!<]|\\(\\?<[^=!]|[*+?}]\\+|&&|\\[[^\\]]*\\[|\\\\x\\{|\\\\0");

	/**
	 * Write a text.
	 * @param schema the text
	 * @return the schema object, open for more
	 */
	Map<String, Object> write(StringSchema schema) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("type", "string");
		put(written, StringSchema.BASE64.equals(schema.format()) ? "contentEncoding" : "format", schema.format());
		if (!schema.choices().isEmpty()) {
			written.put("enum", schema.choices());
		}
		Integer least = schema.minLength();
		if (schema.notBlank() && (least == null || least < 1)) {
			least = 1;
		}
		put(written, "minLength", least);
		put(written, "maxLength", schema.maxLength());
		put(written, "pattern", pattern(schema));
		return written;
	}

	/**
	 * Write a number. How many digits may follow the point is told, not checked:
	 * {@code multipleOf} refuses good values where numbers are binary.
	 * @param schema the number
	 * @return the schema object, open for more
	 */
	Map<String, Object> write(NumberSchema schema) {
		Map<String, Object> written = new LinkedHashMap<>();
		if (schema.isText()) {
			return text(schema, written);
		}
		written.put("type", schema.integer() ? "integer" : "number");
		put(written, "format", schema.format());
		if (!schema.choices().isEmpty()) {
			written.put("enum", schema.choices().stream().map(NeutralData::number).toList());
		}
		BigDecimal greatest = greatest(schema);
		if (schema.minimum() != null) {
			written.put(schema.exclusiveMinimum() ? "exclusiveMinimum" : "minimum",
					NeutralData.number(schema.minimum()));
		}
		else if (greatest != null) {
			written.put("minimum", NeutralData.number(greatest.negate()));
		}
		if (schema.maximum() != null) {
			written.put(schema.exclusiveMaximum() ? "exclusiveMaximum" : "maximum",
					NeutralData.number(schema.maximum()));
		}
		else if (greatest != null) {
			written.put("maximum", NeutralData.number(greatest));
		}
		put(written, "description", digits(schema));
		return written;
	}

	/**
	 * Bounds are told by no keyword of texts, so the digits are all that is said.
	 */
	private static Map<String, Object> text(NumberSchema schema, Map<String, Object> written) {
		written.put("type", "string");
		written.put("format", schema.format());
		Integer digits = schema.maxDigits();
		Integer places = schema.decimalPlaces();
		if (digits != null && places != null) {
			int whole = Math.max(digits - places, 1);
			written.put("pattern", "^-?\\d{1," + whole + "}" + ((places > 0) ? "(\\.\\d{1," + places + "})?$" : "$"));
		}
		put(written, "description", digits(schema));
		return written;
	}

	private static @Nullable String pattern(StringSchema schema) {
		if (schema.pattern() != null) {
			return JAVA_ONLY.matcher(schema.pattern()).find() ? null : schema.pattern();
		}
		return (schema.notBlank() && schema.choices().isEmpty()) ? NOT_BLANK : null;
	}

	/**
	 * The greatest number that has as many digits as are allowed.
	 */
	private static @Nullable BigDecimal greatest(NumberSchema schema) {
		Integer digits = schema.maxDigits();
		if (digits == null) {
			return null;
		}
		int places = (schema.decimalPlaces() != null && !schema.integer()) ? schema.decimalPlaces() : 0;
		return BigDecimal.TEN.pow(digits).subtract(BigDecimal.ONE).movePointLeft(places);
	}

	private static @Nullable String digits(NumberSchema schema) {
		Integer places = schema.decimalPlaces();
		if (schema.integer() || places == null) {
			return null;
		}
		return (places == 0) ? "A whole number."
				: "At most " + places + " decimal place" + ((places == 1) ? "." : "s.");
	}

	private static void put(Map<String, Object> written, String key, @Nullable Object value) {
		if (value != null) {
			written.put(key, value);
		}
	}

}
