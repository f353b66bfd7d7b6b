package dev.restkit.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An object with named properties.
 *
 * @param name the name under which documents list it; unique in one application
 * @param description what it is, or {@code null}
 * @param properties its properties, in declaration order
 * @since 0.1.0
 */
public record ObjectSchema(String name, @Nullable String description, List<Property> properties) implements Schema {

	public ObjectSchema {
		properties = List.copyOf(properties);
	}

	@Override
	public String label() {
		return "nested object";
	}

}
