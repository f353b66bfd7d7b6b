package dev.restkit.schema;

/**
 * One value, or a list of such values: the body of a creation in bulk.
 *
 * @param one the shape of one value
 * @param maxItems how many a list may have
 * @since 0.1.0
 */
public record OneOrManySchema(Schema one, int maxItems) implements Schema {

	/**
	 * The shape of the list.
	 * @return the schema
	 */
	public ArraySchema many() {
		return new ArraySchema(this.one, null, this.maxItems, false);
	}

	@Override
	public String label() {
		return this.one.label();
	}

}
