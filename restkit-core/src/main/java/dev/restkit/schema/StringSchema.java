package dev.restkit.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A text, or anything that is written as one (a date, a UUID, a choice).
 *
 * @param minLength the least number of code points, or {@code null} for no bound
 * @param maxLength the greatest number of code points, or {@code null} for no bound
 * @param notBlank whether a text of blanks only is refused
 * @param pattern the regular expression that a text must contain a match of
 * @param format the JSON Schema format, such as {@code date} or {@code uuid}
 * @param choices the values allowed, or an empty list for any
 * @since 0.1.0
 */
public record StringSchema(@Nullable Integer minLength, @Nullable Integer maxLength, boolean notBlank,
		@Nullable String pattern, @Nullable String format, List<String> choices) implements Schema {

	/** The format of a file. */
	public static final String BINARY = "binary";

	/** The format of bytes within a text (RFC 4648). */
	public static final String BASE64 = "base64";

	public StringSchema {
		choices = List.copyOf(choices);
	}

	/**
	 * A text without any constraint.
	 * @return the schema
	 */
	public static StringSchema any() {
		return new StringSchema(null, null, false, null, null, List.of());
	}

	/**
	 * A text of a JSON Schema format.
	 * @param format the format, such as {@code date-time}
	 * @return the schema
	 */
	public static StringSchema ofFormat(String format) {
		return new StringSchema(null, null, false, null, format, List.of());
	}

	/**
	 * A text that is one of some values.
	 * @param choices the values
	 * @return the schema
	 */
	public static StringSchema ofChoices(List<String> choices) {
		return new StringSchema(null, null, false, null, null, choices);
	}

	public StringSchema withLength(@Nullable Integer min, @Nullable Integer max) {
		return new StringSchema(min, max, this.notBlank, this.pattern, this.format, this.choices);
	}

	public StringSchema withNotBlank() {
		return new StringSchema(this.minLength, this.maxLength, true, this.pattern, this.format, this.choices);
	}

	public StringSchema withPattern(@Nullable String regex) {
		return new StringSchema(this.minLength, this.maxLength, this.notBlank, regex, this.format, this.choices);
	}

	public StringSchema withFormat(@Nullable String name) {
		return new StringSchema(this.minLength, this.maxLength, this.notBlank, this.pattern, name, this.choices);
	}

	/**
	 * Whether it is a file.
	 * @return {@code true} for bytes
	 */
	public boolean isFile() {
		return BINARY.equals(this.format);
	}

	@Override
	public String label() {
		if (!this.choices.isEmpty()) {
			return "choice";
		}
		if (this.format == null) {
			return "string";
		}
		return switch (this.format) {
			case "date", "time", "duration", "email" -> this.format;
			case "date-time" -> "datetime";
			case "uri", "uri-reference" -> "url";
			case BINARY -> "file upload";
			default -> "string";
		};
	}

}
