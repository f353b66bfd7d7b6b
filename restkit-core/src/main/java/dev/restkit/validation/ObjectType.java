package dev.restkit.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.restkit.problem.Pointer;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object property by property and reports all that is wrong at once, in
 * declaration order.
 *
 * @since 0.1.0
 */
public final class ObjectType implements InputType {

	private final ObjectSchema schema;

	private final List<Part> parts;

	private final UnknownFields unknownFields;

	private final Function<@Nullable Object[], Object> constructor;

	/**
	 * Create a type.
	 * @param schema its shape; its properties stand in the order of {@code parts}
	 * @param parts how each value of the object is read
	 * @param unknownFields what becomes of names that are not among the properties
	 * @param constructor makes the object of its values, in the order of {@code parts};
	 * throws {@link IllegalArgumentException} for values that it refuses
	 */
	public ObjectType(ObjectSchema schema, List<? extends Part> parts, UnknownFields unknownFields,
			Function<@Nullable Object[], Object> constructor) {
		this.schema = schema;
		this.parts = List.copyOf(parts);
		this.unknownFields = unknownFields;
		this.constructor = constructor;
	}

	@Override
	public ObjectSchema schema() {
		return this.schema;
	}

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading) {
		if (!(input instanceof Map<?, ?> map)) {
			reading.report(at, Rule.NOT_AN_OBJECT, InputKind.of(input));
			return null;
		}
		int before = reading.count();
		Object read = readProperties(map, at, reading);
		this.unknownFields.check(map, this.schema, at, reading);
		return (reading.count() == before) ? read : null;
	}

	private @Nullable Object readProperties(Map<?, ?> map, Pointer at, Reading reading) {
		int before = reading.count();
		@Nullable Object[] values = new @Nullable Object[this.parts.size()];
		for (int index = 0; index < values.length; index++) {
			values[index] = this.parts.get(index).read(map, at, reading);
		}
		return (reading.count() == before) ? construct(values, at, reading) : null;
	}

	private @Nullable Object construct(@Nullable Object[] values, Pointer at, Reading reading) {
		try {
			return this.constructor.apply(values);
		}
		catch (IllegalArgumentException ex) {
			reading.report(at, Rule.INVALID);
			return null;
		}
	}

	/**
	 * What one value of the object comes of.
	 *
	 * @since 0.1.0
	 */
	public sealed interface Part {

		/**
		 * Read the value.
		 * @param input the whole object
		 * @param at where the object stands
		 * @param reading collects what is wrong
		 * @return the value
		 */
		@Nullable Object read(Map<?, ?> input, Pointer at, Reading reading);

	}

	/**
	 * An object whose properties stand among those of the one that it belongs to.
	 *
	 * @param type reads it
	 * @param restriction for whom it is, or {@code null} if it is for everybody
	 * @since 0.1.0
	 */
	public record Unwrapped(ObjectType type, @Nullable FieldRestriction restriction) implements Part {

		@Override
		public @Nullable Object read(Map<?, ?> input, Pointer at, Reading reading) {
			return !reading.fields().sets(this.restriction) ? null : this.type.readProperties(input, at, reading);
		}

	}

	/**
	 * How one property is read.
	 *
	 * @param property the property
	 * @param type reads its value
	 * @param defaultValue what stands for it where it is left out or cannot be sent
	 */
	public record Member(Property property, InputType type, @Nullable Object defaultValue) implements Part {

		@Override
		public @Nullable Object read(Map<?, ?> input, Pointer at, Reading reading) {
			String name = this.property.name();
			if (this.property.readOnly() || !reading.fields().sets(this.property.restriction())) {
				return this.defaultValue;
			}
			Object value = input.get(name);
			if (value != null) {
				return this.type.read(value, at.child(name), reading);
			}
			if (input.containsKey(name)) {
				if (!this.property.nullable()) {
					reading.report(at.child(name), Rule.NULL);
				}
				return this.type.absent();
			}
			if (this.property.required() && !reading.isPartial()) {
				reading.report(at.child(name), this.type.missing());
			}
			return this.defaultValue;
		}

	}

}
