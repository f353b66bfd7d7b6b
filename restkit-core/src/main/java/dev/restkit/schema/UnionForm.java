package dev.restkit.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the members of a type are told apart.
 *
 * @param discriminator the property that names the member
 * @param members the members by the property's value, in declaration order
 * @since 0.1.0
 */
public record UnionForm(String discriminator, Map<String, Class<?>> members) {

	public UnionForm {
		members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
	}

}
