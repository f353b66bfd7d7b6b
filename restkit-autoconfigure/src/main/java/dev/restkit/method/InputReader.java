package dev.restkit.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.validation.AnyType;
import dev.restkit.validation.ChoiceType;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ListType;
import dev.restkit.validation.MapType;
import dev.restkit.validation.ObjectType;
import dev.restkit.validation.ObjectType.Member;
import dev.restkit.validation.OptionalType;
import dev.restkit.validation.ScalarTypes;
import dev.restkit.validation.UnionType;
import dev.restkit.validation.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads how input becomes a value of one type; used once for each.
 */
final class InputReader {

	private final Declarations declarations;

	private final SchemaReader schemas;

	private final SchemaNames names;

	private final ScalarTypes scalars;

	private final UnknownFields unknownFields;

	private final Map<String, RecursiveType> open = new HashMap<>();

	InputReader(Declarations declarations, SchemaReader schemas, SchemaNames names, ScalarTypes scalars,
			UnknownFields unknownFields) {
		this.declarations = declarations;
		this.schemas = schemas;
		this.names = names;
		this.scalars = scalars;
		this.unknownFields = unknownFields;
	}

	InputType read(TypeUse use, Constraints constraints) {
		Class<?> raw = use.raw();
		if (raw == Optional.class && constraints.areOnValue()) {
			throw new UnreadableTypeException(use.type().getType(),
					"a constraint stands on the Optional instead of its value; write 'Optional<@Min(1) Integer>'");
		}
		if (raw == Optional.class) {
			return new OptionalType(inner(use.argument(Optional.class, 0)));
		}
		InputType scalar = this.scalars.of(raw, constraints, true);
		if (scalar != null) {
			return scalar;
		}
		if (raw == Object.class) {
			return new AnyType();
		}
		if (TypeShapes.isList(raw)) {
			return list(use, constraints);
		}
		if (raw.isAssignableFrom(LinkedHashMap.class) && Map.class.isAssignableFrom(raw)) {
			return map(use);
		}
		return named(use);
	}

	private InputType inner(TypeUse use) {
		return read(use, use.constraints());
	}

	private InputType list(TypeUse use, Constraints constraints) {
		Function<List<Object>, Object> collector = TypeShapes.collector(use.raw());
		if (collector == null) {
			throw new UnreadableTypeException(use.type().getType(), "it is no kind of list that RESTKit makes");
		}
		InputType items = inner(TypeShapes.items(use));
		return new ListType(TypeShapes.array(items.schema(), constraints), items, collector);
	}

	private InputType map(TypeUse use) {
		Class<?> key = use.argument(Map.class, 0).raw();
		if (!key.isAssignableFrom(String.class)) {
			throw new UnreadableTypeException(use.type().getType(), "the names in a map are texts");
		}
		return new MapType(inner(use.argument(Map.class, 1)));
	}

	private InputType named(TypeUse use) {
		String key = use.key();
		RecursiveType further = this.open.get(key);
		if (further != null) {
			return further;
		}
		if (!use.raw().isRecord() && !use.raw().isSealed()) {
			throw new UnreadableTypeException(use.type().getType(),
					"it is neither a record, nor a sealed type of records, nor a value such as a text or a date");
		}
		RecursiveType itself = new RecursiveType(this.names.nameOf(key, use.type()));
		this.open.put(key, itself);
		InputType type = use.raw().isSealed() ? union(use)
				: object(use, this.names.nameOf(key, use.type()), new ArrayList<>(), 0);
		this.open.remove(key);
		itself.complete(type);
		return type;
	}

	private UnionType union(TypeUse use) {
		SealedMembers sealed = SealedMembers.of(use.raw());
		Map<String, InputType> members = new LinkedHashMap<>();
		sealed.members().forEach((value, member) -> members.put(value, member(sealed, value, use)));
		return new UnionType(this.names.nameOf(use.key(), use.type()), sealed.discriminator(), members);
	}

	private InputType member(SealedMembers sealed, String value, TypeUse union) {
		TypeUse member = TypeUse.of(sealed.member(value));
		if (!member.raw().isRecord()) {
			throw new UnreadableTypeException(union.type().getType(),
					"its member '" + member.raw().getName() + "' is not a record");
		}
		List<Property> discriminator = new ArrayList<>();
		this.declarations.components(member.type())
			.forEach((component) -> discriminator.add(Property.required(component.name(), new AnyType().schema())));
		int declared = discriminator.size();
		sealed.discriminate(discriminator, value);
		List<Member> first = new ArrayList<>();
		if (discriminator.size() > declared) {
			first.add(new Member(discriminator.get(0), new ChoiceType(Map.of(value, value)), value));
		}
		String name = this.names.nameOf(sealed.key(value, union.raw()), member.type());
		return object(member, name, first, first.size());
	}

	private ObjectType object(TypeUse use, String name, List<Member> members, int skipped) {
		List<Property> properties = new ArrayList<>(members.stream().map(Member::property).toList());
		for (PropertyDeclaration component : this.declarations.components(use.type())) {
			Member member = member(component);
			members.add(member);
			if (!component.isIgnored()) {
				properties.add(member.property());
			}
		}
		Function<@Nullable Object[], Object> constructor = new RecordConstructor(use.raw()).skipping(skipped);
		return new ObjectType(new ObjectSchema(name, null, properties), members, this.unknownFields, constructor);
	}

	private Member member(PropertyDeclaration component) {
		Object nothing = TypeShapes.nothing(component.type().raw());
		if (component.isIgnored() || component.isReadOnly()) {
			InputType shown = new AnswerOnlyType(
					this.schemas.read(component.type(), component.constraints(), this.open.keySet()));
			Property property = component.toProperty(shown.schema());
			return new Member(Property.readOnly(property.name(), property.schema(), property.nullable()), shown,
					nothing);
		}
		InputType type = read(component.type(), component.constraints());
		return new Member(component.toProperty(type.schema()), type, (nothing != null) ? nothing : type.absent());
	}

}
