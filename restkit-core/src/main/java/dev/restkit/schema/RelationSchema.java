package dev.restkit.schema;

import org.jspecify.annotations.Nullable;

/**
 * What names an object of another kind: its primary key, its URL, or another unique value
 * of it. Which objects there are is nobody's business here; documents show the shape of
 * the name.
 *
 * @param identifier the shape of what names the object
 * @param model the simple name of the model, such as {@code Author}
 * @param attribute the unique attribute of the model that names it, such as {@code slug};
 * {@code null} if its primary key or its URL does
 * @since 0.1.0
 */
public record RelationSchema(Schema identifier, String model, @Nullable String attribute) implements Schema {

	/**
	 * What names an object by its primary key or its URL.
	 * @param identifier the shape of what names the object
	 * @param model the simple name of the model
	 */
	public RelationSchema(Schema identifier, String model) {
		this(identifier, model, null);
	}

	/**
	 * Whether objects are named by their URLs.
	 * @return {@code true} for links
	 */
	public boolean isLink() {
		return this.identifier instanceof StringSchema text && "uri-reference".equals(text.format());
	}

	@Override
	public String label() {
		return "field";
	}

}
