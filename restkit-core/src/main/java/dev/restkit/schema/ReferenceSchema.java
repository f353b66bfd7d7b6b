package dev.restkit.schema;

/**
 * A named object that stands further up in the same shape: what makes a recursive type
 * finite.
 *
 * @param name the name of the {@link ObjectSchema} or {@link UnionSchema} meant
 * @since 0.1.0
 */
public record ReferenceSchema(String name) implements Schema {

	@Override
	public String label() {
		return "nested object";
	}

}
