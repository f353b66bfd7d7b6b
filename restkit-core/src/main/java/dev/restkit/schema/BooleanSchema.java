package dev.restkit.schema;

/**
 * {@code true} or {@code false}.
 *
 * @since 0.1.0
 */
public record BooleanSchema() implements Schema {

	@Override
	public String label() {
		return "boolean";
	}

}
