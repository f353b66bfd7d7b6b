package dev.restkit.visibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * What shapes have of fields that are not for everybody, and what is left of them for a
 * caller.
 *
 * @since 0.1.0
 */
public final class RestrictedSchemas {

	private RestrictedSchemas() {
	}

	/**
	 * The audiences of the fields in a shape, at whatever depth.
	 * @param schema the shape
	 * @return the audiences; none if all fields are for everybody
	 */
	public static Set<FieldAudience> audiencesOf(Schema schema) {
		Set<FieldAudience> audiences = new HashSet<>();
		collect(schema, audiences);
		return Set.copyOf(audiences);
	}

	/**
	 * Whether a shape tells all that values of it may have. What it does not tell may
	 * have any fields.
	 * @param schema the shape
	 * @return {@code false} if there is a part of it of which nothing is known
	 */
	public static boolean isKnown(Schema schema) {
		if (schema instanceof ObjectSchema object) {
			return object.properties().stream().allMatch((property) -> isKnown(property.schema()));
		}
		if (schema instanceof UnionSchema union) {
			return union.members().values().stream().allMatch(RestrictedSchemas::isKnown);
		}
		if (schema instanceof ArraySchema array) {
			return isKnown(array.items());
		}
		if (schema instanceof MapSchema map) {
			return isKnown(map.values());
		}
		return !(schema instanceof AnySchema);
	}

	private static void collect(Schema schema, Set<FieldAudience> audiences) {
		if (schema instanceof ObjectSchema object) {
			for (Property property : object.properties()) {
				FieldRestriction restriction = property.restriction();
				if (restriction != null) {
					add(restriction.visibleTo(), audiences);
					add(restriction.settableBy(), audiences);
				}
				collect(property.schema(), audiences);
			}
		}
		else if (schema instanceof UnionSchema union) {
			union.members().values().forEach((member) -> collect(member, audiences));
		}
		else if (schema instanceof ArraySchema array) {
			collect(array.items(), audiences);
		}
		else if (schema instanceof MapSchema map) {
			collect(map.values(), audiences);
		}
		else if (schema instanceof OneOrManySchema either) {
			collect(either.one(), audiences);
		}
	}

	private static void add(@Nullable FieldAudience audience, Set<FieldAudience> audiences) {
		if (audience != null) {
			audiences.add(audience);
		}
	}

	/**
	 * A shape as a caller finds it: without the fields that do not exist for it; those
	 * that it may not set are read-only.
	 * @param schema the shape
	 * @param access the access of the caller
	 * @return the shape; the same if nothing is different
	 */
	public static Schema shown(Schema schema, FieldAccess access) {
		if (schema instanceof ObjectSchema object) {
			return shown(object, access);
		}
		if (schema instanceof UnionSchema union) {
			Map<String, Schema> members = new LinkedHashMap<>();
			union.members().forEach((value, member) -> members.put(value, shown(member, access)));
			return members.equals(union.members()) ? union
					: new UnionSchema(union.name(), union.discriminator(), members);
		}
		if (schema instanceof ArraySchema array) {
			Schema items = shown(array.items(), access);
			return (items == array.items()) ? array
					: new ArraySchema(items, array.minItems(), array.maxItems(), array.unique());
		}
		if (schema instanceof MapSchema map) {
			Schema values = shown(map.values(), access);
			return (values == map.values()) ? map : new MapSchema(values);
		}
		if (schema instanceof OneOrManySchema either) {
			Schema one = shown(either.one(), access);
			return (one == either.one()) ? either : new OneOrManySchema(one, either.maxItems());
		}
		return schema;
	}

	private static ObjectSchema shown(ObjectSchema object, FieldAccess access) {
		List<Property> properties = new ArrayList<>();
		boolean same = true;
		for (Property property : object.properties()) {
			if (!access.sees(property.restriction()) || isNothing(property, access)) {
				same = false;
				continue;
			}
			Schema schema = shown(property.schema(), access);
			Property shown = (schema == property.schema()) ? property : property.withSchema(schema);
			Property left = access.sets(shown.restriction()) ? shown : shown.asReadOnly();
			same &= left == property;
			properties.add(left);
		}
		return same ? object : new ObjectSchema(object.name(), object.description(), properties);
	}

	/**
	 * What nobody but some see who set it, and the caller does not set, is nothing to it.
	 */
	private static boolean isNothing(Property property, FieldAccess access) {
		return property.writeOnly() && !access.sets(property.restriction());
	}

}
