package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * A list of values of one shape.
 *
 * @param items the shape of each
 * @param minItems the least number of items, or {@code null} for no bound
 * @param maxItems the greatest number of items, or {@code null} for no bound
 * @param unique whether no item may stand twice
 * @since 0.1.0
 */
public record ArraySchema(Schema items, @Nullable Integer minItems, @Nullable Integer maxItems,
		boolean unique) implements Schema {

	/**
	 * A list of any length.
	 * @param items the shape of each item
	 * @return the schema
	 */
	public static ArraySchema of(Schema items) {
		return new ArraySchema(items, null, null, false);
	}

	public ArraySchema withSize(@Nullable Integer min, @Nullable Integer max) {
		return new ArraySchema(this.items, min, max, this.unique);
	}

	public ArraySchema withUnique() {
		return new ArraySchema(this.items, this.minItems, this.maxItems, true);
	}

	@Override
	public String label() {
		return "list";
	}

}
