package dev.restkit.schema;

/**
 * An object whose names are not known beforehand and whose values have one shape.
 *
 * @param values the shape of each value
 * @since 0.1.0
 */
public record MapSchema(Schema values) implements Schema {

	@Override
	public String label() {
		return "nested object";
	}

}
