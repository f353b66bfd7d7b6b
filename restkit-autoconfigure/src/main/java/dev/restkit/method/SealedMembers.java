package dev.restkit.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;

import org.springframework.util.StringUtils;

/**
 * The members of a sealed type, and the property that tells them apart.
 *
 * @param discriminator the property
 * @param members the members by the property's value, in declaration order
 */
record SealedMembers(String discriminator, Map<String, Class<?>> members) {

	private static final String DEFAULT_DISCRIMINATOR = "type";

	/**
	 * The members of a sealed type by RESTKit's own rule: a property {@code type} holds
	 * the simple name with a small first letter.
	 */
	static SealedMembers of(Class<?> union) {
		Map<String, Class<?>> members = new LinkedHashMap<>();
		collect(union, members);
		return new SealedMembers(DEFAULT_DISCRIMINATOR, members);
	}

	Class<?> member(String value) {
		return Objects.requireNonNull(this.members.get(value));
	}

	/**
	 * What the member's shape is told apart by: with its discriminator it is another than
	 * where it stands alone.
	 */
	String key(String value, Class<?> union) {
		return member(value).getName() + " of " + union.getName();
	}

	/**
	 * Put the discriminator in front, unless the member declares it itself.
	 */
	void discriminate(List<Property> properties, String value) {
		if (properties.stream().noneMatch((property) -> property.name().equals(this.discriminator))) {
			properties.add(0, Property.required(this.discriminator, StringSchema.ofChoices(List.of(value))));
		}
	}

	private static void collect(Class<?> union, Map<String, Class<?>> members) {
		for (Class<?> member : union.getPermittedSubclasses()) {
			if (member.isSealed()) {
				collect(member, members);
			}
			else {
				members.put(StringUtils.uncapitalize(member.getSimpleName()), member);
			}
		}
	}

}
