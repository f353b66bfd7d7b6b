package dev.restkit.data.jpa;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.FieldRestriction;
import jakarta.persistence.metamodel.Attribute;

/**
 * The attributes that some representation does not show to everybody: asking for objects
 * by them, from wherever a relation leads to them, would tell what is not shown.
 */
final class RestrictedAttributes {

	private final Map<Key, Set<FieldAudience>> audiences = new ConcurrentHashMap<>();

	/**
	 * Learn what a representation does not show to everybody.
	 * @param field a field of it
	 */
	void add(ModelField field) {
		FieldRestriction restriction = field.property().restriction();
		AttributePath path = field.path();
		if (restriction != null && restriction.visibleTo() != null && path != null) {
			this.audiences.computeIfAbsent(Key.of(path.last()), (key) -> ConcurrentHashMap.newKeySet())
				.add(restriction.visibleTo());
		}
	}

	/**
	 * Who may ask for objects by what stands at the end of a path.
	 * @param path the path
	 * @return the audiences; none if everybody may
	 */
	Set<FieldAudience> audiencesOf(AttributePath path) {
		Set<FieldAudience> all = new HashSet<>();
		path.steps().forEach((step) -> all.addAll(this.audiences.getOrDefault(Key.of(step), Set.of())));
		return all;
	}

	/**
	 * What tells attributes apart.
	 *
	 * @param owner the type that declares it
	 * @param name its name
	 */
	private record Key(Class<?> owner, String name) {

		static Key of(Attribute<?, ?> attribute) {
			return new Key(attribute.getDeclaringType().getJavaType(), attribute.getName());
		}

	}

}
