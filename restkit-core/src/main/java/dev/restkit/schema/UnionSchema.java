package dev.restkit.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of several objects, told apart by a property.
 *
 * @param name the name under which documents list it; unique in one application
 * @param discriminator the property whose value names the member
 * @param members the members by the discriminator's value, in declaration order
 * @since 0.1.0
 */
public record UnionSchema(String name, String discriminator, Map<String, Schema> members) implements Schema {

	public UnionSchema {
		members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
	}

	@Override
	public String label() {
		return "nested object";
	}

}
