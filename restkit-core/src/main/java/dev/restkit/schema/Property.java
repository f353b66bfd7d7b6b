package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * One named value of an object.
 *
 * @param name the name that clients see
 * @param schema the shape of the value
 * @param required whether input must name it
 * @param nullable whether it may be {@code null}
 * @param readOnly whether it is in answers only
 * @param writeOnly whether it is in input only
 * @param defaultValue what stands for it where input leaves it out, as neutral data, or
 * {@code null} for nothing
 * @param description what it is for, or {@code null}
 * @param sparse whether answers may leave it out
 * @param restriction for whom it is, or {@code null} if it is for everybody
 * @since 0.1.0
 */
public record Property(String name, Schema schema, boolean required, boolean nullable, boolean readOnly,
		boolean writeOnly, @Nullable Object defaultValue, @Nullable String description, boolean sparse,
		@Nullable FieldRestriction restriction) {

	/**
	 * A property that input must name and that is in answers too.
	 * @param name the name that clients see
	 * @param schema the shape of the value
	 * @return the property
	 */
	public static Property required(String name, Schema schema) {
		return new Property(name, schema, true, false, false, false, null, null, false, null);
	}

	/**
	 * A property that may be left out, and may be {@code null}.
	 * @param name the name that clients see
	 * @param schema the shape of the value
	 * @return the property
	 */
	public static Property optional(String name, Schema schema) {
		return new Property(name, schema, false, true, false, false, null, null, false, null);
	}

	/**
	 * A property of answers only.
	 * @param name the name that clients see
	 * @param schema the shape of the value
	 * @param nullable whether it may be {@code null}
	 * @return the property
	 */
	public static Property readOnly(String name, Schema schema, boolean nullable) {
		return new Property(name, schema, false, nullable, true, false, null, null, false, null);
	}

	public Property withDefault(@Nullable Object value) {
		return new Property(this.name, this.schema, false, this.nullable, this.readOnly, this.writeOnly, value,
				this.description, this.sparse, this.restriction);
	}

	public Property withWriteOnly() {
		return new Property(this.name, this.schema, this.required, this.nullable, false, true, this.defaultValue,
				this.description, this.sparse, this.restriction);
	}

	public Property withDescription(@Nullable String text) {
		return new Property(this.name, this.schema, this.required, this.nullable, this.readOnly, this.writeOnly,
				this.defaultValue, text, this.sparse, this.restriction);
	}

	public Property withSparse(boolean mayBeAbsent) {
		return new Property(this.name, this.schema, this.required, this.nullable, this.readOnly, this.writeOnly,
				this.defaultValue, this.description, mayBeAbsent, this.restriction);
	}

	public Property withName(String other) {
		return new Property(other, this.schema, this.required, this.nullable, this.readOnly, this.writeOnly,
				this.defaultValue, this.description, this.sparse, this.restriction);
	}

	public Property withRestriction(@Nullable FieldRestriction other) {
		return new Property(this.name, this.schema, this.required, this.nullable, this.readOnly, this.writeOnly,
				this.defaultValue, this.description, this.sparse, other);
	}

	/**
	 * The same property of another shape.
	 * @param other the shape of the value
	 * @return the property
	 */
	public Property withSchema(Schema other) {
		return new Property(this.name, other, this.required, this.nullable, this.readOnly, this.writeOnly,
				this.defaultValue, this.description, this.sparse, this.restriction);
	}

	/**
	 * The same property in answers only.
	 * @return the property
	 */
	public Property asReadOnly() {
		return new Property(this.name, this.schema, false, this.nullable, true, false, null, this.description,
				this.sparse, this.restriction);
	}

}
