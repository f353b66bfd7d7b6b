package dev.restkit.validation;

import java.util.regex.Pattern;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads text. Numbers are taken as their digits, as Django REST framework does; objects,
 * lists and booleans are refused, and so are NUL and lone surrogates.
 *
 * @since 0.1.0
 */
public final class TextType implements InputType {

	private final StringSchema schema;

	private final boolean trimmed;

	private final @Nullable Pattern pattern;

	private final @Nullable EmailFormat email;

	private TextType(StringSchema schema, boolean trimmed) {
		this.schema = schema;
		this.trimmed = trimmed;
		this.pattern = (schema.pattern() != null) ? compile(schema.pattern()) : null;
		this.email = "email".equals(schema.format()) ? new EmailFormat() : null;
	}

	/**
	 * Text as it stands.
	 * @param schema its constraints; lengths count code points
	 * @return the type
	 */
	public static TextType of(StringSchema schema) {
		return new TextType(schema, false);
	}

	/**
	 * Text without the blanks around it.
	 * @param schema its constraints; lengths count code points
	 * @return the type
	 */
	public static TextType trimmed(StringSchema schema) {
		return new TextType(schema, true);
	}

	@Override
	public StringSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		String text = TextRules.text(input, at, reading);
		if (text == null) {
			return null;
		}
		String value = this.trimmed ? WhiteSpace.strip(text) : text;
		return check(value, at, reading) ? value : null;
	}

	private boolean check(String value, Pointer at, Reading reading) {
		int before = reading.count();
		if (isBlank(value)) {
			reading.report(at, Rule.BLANK);
			return false;
		}
		TextRules.length(value, this.schema, at, reading);
		if (this.pattern != null && !this.pattern.matcher(value).find()) {
			reading.report(at, Rule.PATTERN);
		}
		if (this.email != null && !value.isEmpty() && !this.email.matches(value)) {
			reading.report(at, Rule.NOT_AN_EMAIL);
		}
		return reading.count() == before;
	}

	private boolean isBlank(String value) {
		Integer min = this.schema.minLength();
		return (this.schema.notBlank() && WhiteSpace.isAll(value)) || (value.isEmpty() && min != null && min > 0);
	}

	/**
	 * In JSON Schema's dialect {@code $} is the very end; Java's stands before a last
	 * line feed, too.
	 */
	private static Pattern compile(String regex) {
		boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
		return Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
	}

}
