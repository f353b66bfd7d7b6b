package dev.restkit.validation;

import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type that is shown as the one value within it.
 *
 * @since 0.1.0
 */
public final class SingleValueType implements InputType {

	private final InputType inner;

	private final Function<Object, Object> creator;

	/**
	 * Create a type.
	 * @param inner reads the value within
	 * @param creator makes a value of the inner one; throws
	 * {@link IllegalArgumentException} for one that it refuses
	 */
	public SingleValueType(InputType inner, Function<Object, Object> creator) {
		this.inner = inner;
		this.creator = creator;
	}

	@Override
	public Schema schema() {
		return this.inner.schema();
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		int before = reading.count();
		Object value = this.inner.read(input, at, reading);
		if (value == null || reading.count() > before) {
			return null;
		}
		try {
			return this.creator.apply(value);
		}
		catch (IllegalArgumentException ex) {
			reading.report(at, Rule.INVALID);
			return null;
		}
	}

}
