package dev.restkit.web.docs.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * Lists the properties of shapes, those of named ones within them as well, but none
 * twice.
 */
final class Structures {

	private final Map<String, Schema> schemas;

	private final HelpTexts help;

	Structures(Map<String, Schema> schemas, HelpTexts help) {
		this.schemas = schemas;
		this.help = help;
	}

	/**
	 * The properties of a body.
	 * @param schema the shape of the body
	 * @param depth how many objects within objects are shown
	 * @param helped whether they are explained
	 * @return the properties; none for a shape that has none
	 */
	List<MemberView> of(Schema schema, int depth, boolean helped) {
		return members(schema, depth, helped, new HashSet<>());
	}

	/**
	 * The properties of one object, without those of others.
	 * @param object the object
	 * @return the properties
	 */
	List<MemberView> of(ObjectSchema object) {
		return properties(object, 0, true, new HashSet<>());
	}

	private List<MemberView> members(Schema schema, int depth, boolean helped, Set<String> open) {
		Schema inner = inner(schema);
		String name = nameOf(inner);
		if (depth <= 0 || name == null || !open.add(name)) {
			return List.of();
		}
		try {
			Schema definition = this.schemas.getOrDefault(name, inner);
			if (definition instanceof UnionSchema union) {
				return List.of(discriminator(union));
			}
			return (definition instanceof ObjectSchema object) ? properties(object, depth - 1, helped, open)
					: List.of();
		}
		finally {
			open.remove(name);
		}
	}

	private List<MemberView> properties(ObjectSchema object, int depth, boolean helped, Set<String> open) {
		List<MemberView> members = new ArrayList<>();
		for (Property property : object.properties()) {
			TypeView type = TypeNames.of(property.schema());
			members.add(new MemberView(property.name(), property.nullable() ? type.followedBy(" or null") : type,
					property.required(), Rules.of(property.schema(), property.defaultValue(), access(property)),
					helped ? this.help.of(property.description()) : null,
					members(property.schema(), depth, helped, open)));
		}
		return members;
	}

	private static String[] access(Property property) {
		return property.readOnly() ? new String[] { "read-only" }
				: property.writeOnly() ? new String[] { "write-only" } : new String[0];
	}

	private static MemberView discriminator(UnionSchema union) {
		return new MemberView(union.discriminator(), TypeView.of("string"), true,
				"one of " + String.join(", ", union.members().keySet()) + "; tells which of the variants it is", null,
				List.of());
	}

	private static Schema inner(Schema schema) {
		if (schema instanceof ArraySchema array) {
			return inner(array.items());
		}
		if (schema instanceof MapSchema map) {
			return inner(map.values());
		}
		return (schema instanceof OneOrManySchema either) ? inner(either.one()) : schema;
	}

	private static @Nullable String nameOf(Schema schema) {
		if (schema instanceof ObjectSchema object) {
			return object.name();
		}
		if (schema instanceof UnionSchema union) {
			return union.name();
		}
		return (schema instanceof ReferenceSchema reference) ? reference.name() : null;
	}

}
