package dev.restkit.validation;

import java.time.DateTimeException;
import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text into a value that has one written form: a date, a UUID, a URL.
 *
 * @since 0.1.0
 */
public final class FormattedType implements InputType {

	private static final int MAX_TEXT = 1000;

	private final StringSchema schema;

	private final Rule rule;

	private final Function<String, Object> converter;

	/**
	 * Create a type.
	 * @param schema its shape, with the format
	 * @param rule what is reported for a text that is not of the format
	 * @param converter turns text into the value; throws {@link IllegalArgumentException}
	 * or {@link DateTimeException} for a text that is not of the format
	 */
	public FormattedType(StringSchema schema, Rule rule, Function<String, Object> converter) {
		this.schema = schema;
		this.rule = rule;
		this.converter = converter;
	}

	@Override
	public StringSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof String text) || text.length() > MAX_TEXT) {
			reading.report(at, this.rule);
			return null;
		}
		try {
			return this.converter.apply(WhiteSpace.strip(text));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			reading.report(at, this.rule);
			return null;
		}
	}

}
