package dev.restkit.validation;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number that stands in quotes; without them it is taken, too.
 */
final class QuotedNumberType implements InputType {

	private static final String INTEGER = "^-?[0-9]+$";

	private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";

	private final NumberType number;

	private final StringSchema schema;

	QuotedNumberType(NumberType number) {
		this.number = number;
		NumberSchema shape = number.schema();
		this.schema = StringSchema.any().withPattern(shape.integer() ? INTEGER : DECIMAL).withFormat(shape.format());
	}

	@Override
	public StringSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		return this.number.read(input, at, reading);
	}

}
