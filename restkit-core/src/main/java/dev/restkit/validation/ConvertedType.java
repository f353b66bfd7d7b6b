package dev.restkit.validation;

import java.math.BigDecimal;
import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads what someone else writes, such as a date in a pattern of the application's own.
 *
 * @since 0.1.0
 */
public final class ConvertedType implements InputType {

	private static final int MAX_TEXT = 1000;

	private final Schema schema;

	private final @Nullable Function<Object, Object> reader;

	private final @Nullable NumberType number;

	/**
	 * Create a type.
	 * @param schema its shape
	 * @param reader turns neutral data into a value; throws
	 * {@link IllegalArgumentException} for what it refuses. {@code null} if there is no
	 * way back
	 */
	public ConvertedType(Schema schema, @Nullable Function<Object, Object> reader) {
		this.schema = schema;
		this.reader = reader;
		this.number = (schema instanceof NumberSchema numbers) ? new NumberType(numbers, null, null,
				numbers.integer() ? BigDecimal::toBigIntegerExact : (value) -> value) : null;
	}

	/**
	 * Whether what is written can be read back.
	 * @return {@code false} for a value of answers only
	 */
	public boolean isReadable() {
		return this.reader != null;
	}

	@Override
	public Schema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		Object data = neutral(input, at, reading);
		if (data == null) {
			return null;
		}
		Object value = convert(data);
		if (value == null) {
			reading.report(at, Rule.INVALID);
		}
		return value;
	}

	private @Nullable Object neutral(Object input, Pointer at, Reading reading) {
		if (this.number != null) {
			return this.number.read(input, at, reading);
		}
		if (!(this.schema instanceof StringSchema)) {
			return input;
		}
		if (!(input instanceof String text) || text.length() > MAX_TEXT) {
			reading.report(at, Rule.INVALID);
			return null;
		}
		return WhiteSpace.strip(text);
	}

	private @Nullable Object convert(Object data) {
		if (this.reader == null) {
			return null;
		}
		try {
			return this.reader.apply(data);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
