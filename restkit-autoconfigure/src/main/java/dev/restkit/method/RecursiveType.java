package dev.restkit.method;

import java.util.Objects;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.validation.InputType;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a type within itself, until it is known.
 */
final class RecursiveType implements InputType {

	private final ReferenceSchema schema;

	private @Nullable InputType known;

	RecursiveType(String name) {
		this.schema = new ReferenceSchema(name);
	}

	void complete(InputType type) {
		this.known = type;
	}

	@Override
	public Schema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		return Objects.requireNonNull(this.known).read(input, at, reading);
	}

}
