package dev.restkit.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * The members of a sealed type, and the property that tells them apart.
 *
 * @param discriminator the property
 * @param members the members by the property's value, in declaration order
 */
record SealedMembers(String discriminator, Map<String, Class<?>> members) {

	private static final String DEFAULT_DISCRIMINATOR = "type";

	static SealedMembers of(Class<?> union) {
		String discriminator = JacksonAnnotations.discriminator(union);
		Map<String, Class<?>> members = new LinkedHashMap<>();
		collect(union, JacksonAnnotations.names(union), members);
		return new SealedMembers((discriminator != null) ? discriminator : DEFAULT_DISCRIMINATOR, members);
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

	private static void collect(Class<?> union, Map<Class<?>, String> names, Map<String, Class<?>> members) {
		for (Class<?> member : union.getPermittedSubclasses()) {
			if (member.isSealed()) {
				collect(member, names, members);
			}
			else {
				members.put(nameOf(member, names.get(member)), member);
			}
		}
	}

	private static String nameOf(Class<?> member, @Nullable String given) {
		String name = (given != null) ? given : JacksonAnnotations.name(member);
		if (name != null) {
			return name;
		}
		String simple = member.getSimpleName();
		return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
	}

}
