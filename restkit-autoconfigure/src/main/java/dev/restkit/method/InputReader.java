package dev.restkit.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyForm.Affixes;
import dev.restkit.schema.ValueForm;
import dev.restkit.validation.AnyType;
import dev.restkit.validation.ChoiceType;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.ConvertedType;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ListType;
import dev.restkit.validation.MapType;
import dev.restkit.validation.ObjectType;
import dev.restkit.validation.ObjectType.Member;
import dev.restkit.validation.ObjectType.Part;
import dev.restkit.validation.ObjectType.Unwrapped;
import dev.restkit.validation.OptionalType;
import dev.restkit.validation.ScalarTypes;
import dev.restkit.validation.SingleValueType;
import dev.restkit.validation.TextType;
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
		constraints.checkFit(raw);
		if (raw == Optional.class) {
			return new OptionalType(inner(use.argument(Optional.class, 0)));
		}
		ScalarTypes known = (use.forms() != null) ? this.scalars.with(use.forms()) : this.scalars;
		if (known.formOf(raw) instanceof ValueForm.Inner inner) {
			return singleValue(use, inner);
		}
		InputType scalar = known.of(raw, constraints, true);
		if (scalar instanceof ConvertedType converted && !converted.isReadable()) {
			throw new UnreadableTypeException(use.type().getType(),
					"what its serializer or pattern writes is not what its deserializer reads; "
							+ "give it both, mark the property @ReadOnly, or choose a pattern that loses nothing");
		}
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
		SealedMembers members = this.declarations.members(use.raw());
		if (!use.raw().isRecord() && members == null) {
			throw new UnreadableTypeException(use.type().getType(),
					"it is neither a record, nor a sealed type of records, nor a value such as a text or a date");
		}
		RecursiveType itself = new RecursiveType(this.names.nameOf(key, use.type()));
		this.open.put(key, itself);
		InputType type = (members != null) ? union(use, members)
				: object(use, this.names.nameOf(key, use.type()), List.of(), UnaryOperator.identity());
		this.open.remove(key);
		itself.complete(type);
		return type;
	}

	private UnionType union(TypeUse use, SealedMembers sealed) {
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
		return object(member, name, first, UnaryOperator.identity());
	}

	/**
	 * Read a record.
	 * @param use the record
	 * @param name the name of its shape
	 * @param first what its input has before its components
	 * @param naming what becomes of the components' names
	 */
	private ObjectType object(TypeUse use, String name, List<Member> first, UnaryOperator<String> naming) {
		List<Property> properties = new ArrayList<>(first.stream().map(Member::property).toList());
		List<Part> parts = new ArrayList<>(first);
		for (PropertyDeclaration component : this.declarations.components(use.type())) {
			Affixes affixes = component.affixes();
			if (affixes != null && !component.isIgnored()) {
				parts.add(unwrapped(component, affixes, naming, properties));
				continue;
			}
			Member member = member(component, naming);
			parts.add(member);
			if (!component.isIgnored()) {
				properties.add(member.property());
			}
		}
		this.declarations.extras(use.type())
			.forEach((extra) -> properties.add(named(this.schemas.toProperty(extra, this.open.keySet()), naming)));
		Function<@Nullable Object[], Object> constructor = new RecordConstructor(use.raw()).skipping(first.size());
		return new ObjectType(new ObjectSchema(name, this.declarations.description(use.raw()), properties), parts,
				this.unknownFields, constructor);
	}

	private Part unwrapped(PropertyDeclaration component, Affixes affixes, UnaryOperator<String> naming,
			List<Property> properties) {
		TypeUse type = component.type();
		if (component.isReadOnly()) {
			this.schemas.unwrapped(component, affixes, this.open.keySet())
				.forEach((property) -> properties.add(named(property, naming)));
			Property hidden = Property.readOnly(component.name(), new AnyType().schema(), true);
			return new Member(hidden, new AnswerOnlyType(hidden.schema()), TypeShapes.nothing(type.raw()));
		}
		if (!type.raw().isRecord()) {
			throw new UnreadableTypeException(type.type().getType(),
					"its properties stand in its place (@JsonUnwrapped), and it is no record");
		}
		ObjectType inner = object(type, this.names.nameOf(type.key(), type.type()), List.of(),
				(name) -> naming.apply(affixes.around(name)));
		inner.schema()
			.properties()
			.forEach((property) -> properties
				.add(property.withRestriction(SchemaReader.within(component.restriction(), property.restriction()))));
		return new Unwrapped(inner, component.restriction());
	}

	private Member member(PropertyDeclaration component, UnaryOperator<String> naming) {
		Object nothing = TypeShapes.nothing(component.type().raw());
		if (component.isIgnored() || component.isReadOnly()) {
			Property property = named(this.schemas.toProperty(component, this.open.keySet()), naming);
			return new Member(property.asReadOnly(), new AnswerOnlyType(property.schema()), nothing);
		}
		InputType declared = component.read((constraints) -> read(component.type(), constraints));
		// What is never shown is a secret, whose blanks count.
		InputType type = (component.isWriteOnly() && declared instanceof TextType text) ? TextType.of(text.schema())
				: declared;
		return new Member(named(component.toProperty(type.schema()), naming), type,
				(nothing != null) ? nothing : type.absent());
	}

	private static Property named(Property property, UnaryOperator<String> naming) {
		return property.withName(naming.apply(property.name()));
	}

	private InputType singleValue(TypeUse use, ValueForm.Inner inner) {
		InputType value = read(TypeUse.ofAccessor(inner.accessor(), use.type()), Constraints.of(inner.accessor()));
		Function<Object, Object> creator = inner.creator();
		if (creator == null && use.raw().isRecord() && use.raw().getRecordComponents().length == 1) {
			RecordConstructor constructor = new RecordConstructor(use.raw());
			creator = (single) -> constructor.apply(new Object[] { single });
		}
		if (creator == null) {
			throw new UnreadableTypeException(use.type().getType(),
					"it is shown as a single value (@JsonValue), and nothing makes it of one; "
							+ "give it a @JsonCreator of one argument");
		}
		return new SingleValueType(value, creator);
	}

}
