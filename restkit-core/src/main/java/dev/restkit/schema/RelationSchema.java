package dev.restkit.schema;

/**
 * What names an object of another kind: its primary key, its URL, or another unique value
 * of it. Which objects there are is nobody's business here; documents show the shape of
 * the name.
 *
 * @param identifier the shape of what names the object
 * @param model the simple name of the model, such as {@code Author}
 * @since 0.1.0
 */
public record RelationSchema(Schema identifier, String model) implements Schema {

	@Override
	public String label() {
		return "field";
	}

}
