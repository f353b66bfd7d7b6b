package dev.restkit.data.jpa;

import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.Property;
import org.jspecify.annotations.Nullable;

/**
 * One field of a representation.
 *
 * @param property the field as clients see it
 * @param component the name of the record's component
 * @param path the attribute behind it, or {@code null} if it is computed or the object's
 * own hyperlink
 * @param writing how it is written, or {@code null} if it is read-only
 */
record ModelField(Property property, String component, @Nullable AttributePath path, @Nullable Writing writing) {

	/**
	 * The same, with a value that no two objects may share.
	 * @return the field
	 */
	ModelField asUnique() {
		Writing written = this.writing;
		return (written == null) ? this
				: new ModelField(this.property, this.component, this.path, new Writing(written.attribute(),
						written.access(), written.input(), written.initialized(), true, written.checked()));
	}

	/**
	 * The same with a description.
	 * @param text what is written about it, or {@code null}
	 * @return the field
	 */
	ModelField withDescription(@Nullable String text) {
		return (text == null) ? this
				: new ModelField(this.property.withDescription(text), this.component, this.path, this.writing);
	}

	/**
	 * The same for some callers only.
	 * @param restriction for whom it is, or {@code null} for everybody
	 * @return the field
	 */
	ModelField withRestriction(@Nullable FieldRestriction restriction) {
		return (restriction == null) ? this
				: new ModelField(this.property.withRestriction(restriction), this.component, this.path, this.writing);
	}

	/**
	 * How a field is written.
	 *
	 * @param attribute the attribute that is set
	 * @param access sets it
	 * @param input reads its value
	 * @param initialized whether a new object has a value, which stands for it where
	 * input leaves it out
	 * @param unique whether no two objects may have the same value
	 * @param checked whether Jakarta Validation has more to say than the schema
	 */
	record Writing(String attribute, AttributeAccess access, FieldInput input, boolean initialized, boolean unique,
			boolean checked) {

	}

}
