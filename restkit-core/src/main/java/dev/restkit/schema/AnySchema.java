package dev.restkit.schema;

/**
 * Any value at all.
 *
 * @since 0.1.0
 */
public record AnySchema() implements Schema {

	@Override
	public String label() {
		return "field";
	}

}
