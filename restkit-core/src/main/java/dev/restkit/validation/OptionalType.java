package dev.restkit.validation;

import java.util.Optional;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value into an {@link Optional}, which is empty where input has none.
 *
 * @since 0.1.0
 */
public final class OptionalType implements InputType {

	private final InputType value;

	/**
	 * Create a type.
	 * @param value reads the value
	 */
	public OptionalType(InputType value) {
		this.value = value;
	}

	@Override
	public Schema schema() {
		return this.value.schema();
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		Object read = this.value.read(input, at, reading);
		return (read != null) ? Optional.of(read) : null;
	}

	@Override
	public Object absent() {
		return Optional.empty();
	}

	@Override
	public Rule missing() {
		return this.value.missing();
	}

}
