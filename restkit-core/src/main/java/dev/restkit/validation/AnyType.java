package dev.restkit.validation;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.AnySchema;
import org.jspecify.annotations.Nullable;

/**
 * Takes any neutral data as it is.
 *
 * @since 0.1.0
 */
public final class AnyType implements InputType {

	private final AnySchema schema = new AnySchema();

	@Override
	public AnySchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		return input;
	}

}
