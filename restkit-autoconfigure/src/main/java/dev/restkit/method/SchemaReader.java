package dev.restkit.method;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

import dev.restkit.representation.Href;
import dev.restkit.representation.Link;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyForm.Affixes;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.SchemaSource;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.schema.ValueForm;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ScalarTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Reads the shape of a type as answers have it. Objects that stand further up are
 * referred to.
 */
final class SchemaReader {

	private static final Map<Class<?>, Class<?>> UNWRAPPED = Map.of(OptionalInt.class, int.class, OptionalLong.class,
			long.class, OptionalDouble.class, double.class);

	private static final int DEEPEST = 30;

	private final Declarations declarations;

	private final SchemaNames names;

	private final ScalarTypes scalars;

	private final List<SchemaSource> sources;

	SchemaReader(Declarations declarations, SchemaNames names, ScalarTypes scalars, List<SchemaSource> sources) {
		this.sources = sources;
		this.declarations = declarations;
		this.names = names;
		this.scalars = scalars;
	}

	/**
	 * Read a shape.
	 * @param use the type
	 * @param constraints what is asked of the value
	 * @param open the keys of the objects that this one stands in
	 * @return the shape
	 */
	Schema read(TypeUse use, Constraints constraints, Set<String> open) {
		Class<?> raw = use.raw();
		constraints.checkFit(raw);
		if (raw == Optional.class) {
			TypeUse value = use.argument(Optional.class, 0);
			return read(value, value.constraints(), open);
		}
		ScalarTypes scalars = (use.forms() != null) ? this.scalars.with(use.forms()) : this.scalars;
		if (scalars.formOf(raw) instanceof ValueForm.Inner inner) {
			return read(TypeUse.ofAccessor(inner.accessor(), use.type()), Constraints.of(inner.accessor()), open);
		}
		InputType scalar = scalars.of(UNWRAPPED.getOrDefault(raw, raw), constraints, false);
		if (scalar != null) {
			return scalar.schema();
		}
		if (raw == Link.class || raw == Href.class) {
			return StringSchema.ofFormat("uri-reference");
		}
		if (Resource.class.isAssignableFrom(raw) || InputStream.class.isAssignableFrom(raw)) {
			return StringSchema.ofFormat("binary");
		}
		return (isOpaque(raw) || open.size() > DEEPEST) ? new AnySchema() : structure(use, constraints, open);
	}

	private Schema structure(TypeUse use, Constraints constraints, Set<String> open) {
		Class<?> raw = use.raw();
		if (Stream.class.isAssignableFrom(raw)) {
			TypeUse item = use.argument(BaseStream.class, 0);
			return ArraySchema.of(read(item, item.constraints(), open));
		}
		if (TypeShapes.isList(raw)) {
			TypeUse item = TypeShapes.items(use);
			return TypeShapes.array(read(item, item.constraints(), open), constraints);
		}
		if (Map.class.isAssignableFrom(raw)) {
			TypeUse value = use.argument(Map.class, 1);
			return new MapSchema(read(value, value.constraints(), open));
		}
		return (isPlain(raw) || Iterable.class.isAssignableFrom(raw)) ? new AnySchema() : named(use, open);
	}

	private Schema named(TypeUse use, Set<String> open) {
		for (SchemaSource source : this.sources) {
			ObjectSchema known = source.schemaOf(use.raw());
			if (known != null) {
				return known;
			}
		}
		String key = use.key();
		String name = this.names.nameOf(key, use.type());
		if (open.contains(key)) {
			return new ReferenceSchema(name);
		}
		Set<String> inner = new LinkedHashSet<>(open);
		inner.add(key);
		SealedMembers members = this.declarations.members(use.raw());
		return (members != null) ? union(use.raw(), members, name, inner)
				: new ObjectSchema(name, this.declarations.description(use.raw()), properties(use, inner));
	}

	private UnionSchema union(Class<?> union, SealedMembers sealed, String name, Set<String> open) {
		Map<String, Schema> members = new LinkedHashMap<>();
		sealed.members().forEach((value, member) -> members.put(value, member(sealed, value, union, open)));
		return new UnionSchema(name, sealed.discriminator(), members);
	}

	private Schema member(SealedMembers sealed, String value, Class<?> union, Set<String> open) {
		TypeUse member = TypeUse.of(sealed.member(value));
		List<Property> properties = new ArrayList<>(properties(member, open));
		sealed.discriminate(properties, value);
		return new ObjectSchema(this.names.nameOf(sealed.key(value, union), member.type()),
				this.declarations.description(member.raw()), properties);
	}

	private List<Property> properties(TypeUse use, Set<String> open) {
		List<PropertyDeclaration> declared = new ArrayList<>();
		if (use.raw().isRecord()) {
			declared.addAll(this.declarations.components(use.type()));
			declared.addAll(this.declarations.extras(use.type()));
		}
		else {
			declared.addAll(this.declarations.getters(use.type()));
		}
		List<Property> properties = new ArrayList<>();
		declared.stream().filter((property) -> !property.isIgnored()).forEach((property) -> {
			if (property.affixes() != null) {
				properties.addAll(unwrapped(property, property.affixes(), open));
			}
			else {
				properties.add(toProperty(property, open));
			}
		});
		return properties;
	}

	/**
	 * A property in answers.
	 */
	Property toProperty(PropertyDeclaration property, Set<String> open) {
		return property.toProperty(property.read((constraints) -> read(property.type(), constraints, open)));
	}

	/**
	 * The properties of a value, which stand in its place.
	 */
	List<Property> unwrapped(PropertyDeclaration property, Affixes affixes, Set<String> open) {
		return properties(property.type(), open).stream()
			.map((inner) -> inner.withName(affixes.around(inner.name())))
			.map((inner) -> property.isReadOnly() ? inner.asReadOnly() : inner)
			.map((inner) -> inner.withRestriction(within(property.restriction(), inner.restriction())))
			.toList();
	}

	/**
	 * For whom a field is that stands in the place of another.
	 */
	static @Nullable FieldRestriction within(@Nullable FieldRestriction outer, @Nullable FieldRestriction inner) {
		return (inner != null) ? inner : outer;
	}

	/**
	 * Anything at all, and the trees of JSON libraries.
	 */
	private static boolean isOpaque(Class<?> type) {
		return type == Object.class || type.getName().endsWith(".JsonNode") || type.getName().endsWith(".ObjectNode")
				|| type.getName().endsWith(".ArrayNode");
	}

	/**
	 * Types of the JDK, whose getters are nobody's properties.
	 */
	private static boolean isPlain(Class<?> type) {
		return type.getName().startsWith("java.") || type.getName().startsWith("javax.");
	}

}
