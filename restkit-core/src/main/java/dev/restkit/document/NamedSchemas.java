package dev.restkit.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * Every named object and union that operations mention, at whatever depth, in the order
 * in which they are first met. One name may be defined differently for answers and for
 * input; the first definition of each counts.
 */
final class NamedSchemas {

	private final Map<String, Schema> answers = new LinkedHashMap<>();

	private final Map<String, Schema> input = new LinkedHashMap<>();

	private final Map<String, Map<String, Set<String>>> discriminators = new LinkedHashMap<>();

	NamedSchemas(List<Operation> operations) {
		for (Operation operation : operations) {
			operation.parameters().stream().map(Parameter::schema).forEach((schema) -> collect(schema, this.input));
			if (operation.result() != null) {
				collect(operation.result(), this.answers);
			}
		}
	}

	/**
	 * The name of a shape that is a component.
	 * @param schema the shape
	 * @return the name, or {@code null} for a shape that is written where it stands
	 */
	static @Nullable String nameOf(Schema schema) {
		if (schema instanceof ObjectSchema object) {
			return object.name();
		}
		if (schema instanceof UnionSchema union) {
			return union.name();
		}
		return (schema instanceof ReferenceSchema reference) ? reference.name() : null;
	}

	/**
	 * The definition of a name for a use, or the only one that there is.
	 * @param role the name and the use
	 * @return the object or union
	 */
	Schema definition(SchemaRole role) {
		boolean answer = role.use() == SchemaUse.RESPONSE;
		Schema own = (answer ? this.answers : this.input).get(role.schema());
		Schema definition = (own != null) ? own : (answer ? this.input : this.answers).get(role.schema());
		if (definition == null) {
			throw new IllegalStateException("Schema '" + role.schema() + "' is referred to but never defined.");
		}
		return definition;
	}

	/**
	 * The properties by which unions tell an object from their other members, as far as
	 * it does not declare them itself.
	 * @param object the object
	 * @return the properties
	 */
	List<Property> discriminators(ObjectSchema object) {
		Set<String> declared = new LinkedHashSet<>();
		object.properties().forEach((property) -> declared.add(property.name()));
		return this.discriminators.getOrDefault(object.name(), Map.of())
			.entrySet()
			.stream()
			.filter((discriminator) -> !declared.contains(discriminator.getKey()))
			.map((discriminator) -> Property.required(discriminator.getKey(),
					StringSchema.ofChoices(List.copyOf(discriminator.getValue()))))
			.toList();
	}

	private void collect(Schema schema, Map<String, Schema> definitions) {
		if (schema instanceof ArraySchema array) {
			collect(array.items(), definitions);
		}
		else if (schema instanceof MapSchema map) {
			collect(map.values(), definitions);
		}
		else if (schema instanceof OneOrManySchema either) {
			collect(either.one(), definitions);
		}
		else if (schema instanceof ObjectSchema object && definitions.putIfAbsent(object.name(), object) == null) {
			object.properties().forEach((property) -> collect(property.schema(), definitions));
		}
		else if (schema instanceof UnionSchema union && definitions.putIfAbsent(union.name(), union) == null) {
			union.members().forEach((value, member) -> {
				discriminate(union.discriminator(), value, member);
				collect(member, definitions);
			});
		}
	}

	private void discriminate(String property, String value, Schema member) {
		String name = nameOf(member);
		if (name != null) {
			this.discriminators.computeIfAbsent(name, (key) -> new LinkedHashMap<>())
				.computeIfAbsent(property, (key) -> new LinkedHashSet<>())
				.add(value);
		}
	}

}
