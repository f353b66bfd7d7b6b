package dev.restkit.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.OneOrManySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.UnionSchema;

/**
 * Decides which components a document has. Each named shape becomes one for every use
 * that operations make of it, directly or inside of another.
 */
final class ComponentSchemas {

	private final ProblemSchemas problems;

	private final NamedSchemas named;

	private final Set<SchemaRole> roles = new LinkedHashSet<>();

	private final ComponentNames names;

	private ComponentSchemas(List<Operation> operations, ProblemSchemas problems) {
		this.problems = problems;
		this.named = new NamedSchemas(operations);
		for (Operation operation : operations) {
			operation.parameters().forEach((parameter) -> reach(parameter.schema(), useOf(operation, parameter)));
			if (operation.result() != null) {
				reach(operation.result(), SchemaUse.RESPONSE);
			}
		}
		this.names = new ComponentNames(this.roles, problems.schemas().keySet());
	}

	/**
	 * The components of some operations.
	 * @param operations the operations
	 * @param problems the shapes of what goes wrong
	 * @return the components
	 */
	static ComponentSchemas of(List<Operation> operations, ProblemSchemas problems) {
		return new ComponentSchemas(operations, problems);
	}

	/**
	 * All components, those of problems included.
	 * @return the shapes by the names of the components
	 */
	Map<String, Schema> schemas() {
		Map<String, Schema> schemas = new LinkedHashMap<>(this.problems.schemas());
		for (SchemaRole role : this.roles) {
			schemas.put(this.names.of(role), component(role));
		}
		return schemas;
	}

	/**
	 * An operation whose shapes refer to the components.
	 * @param operation the operation
	 * @return the operation as documents show it
	 */
	Operation describe(Operation operation) {
		List<Parameter> parameters = operation.parameters().stream().map((parameter) -> {
			Schema schema = inline(parameter.schema(), useOf(operation, parameter));
			return new Parameter(parameter.name(), parameter.location(), schema, parameter.required(),
					parameter.defaultValue(), parameter.description());
		}).toList();
		Schema result = (operation.result() != null) ? inline(operation.result(), SchemaUse.RESPONSE) : null;
		return operation.withShapes(parameters, result, operation.variants().stream().map(this::describe).toList());
	}

	private static SchemaUse useOf(Operation operation, Parameter parameter) {
		return (parameter.location() == ParameterLocation.BODY) ? SchemaUse.ofInput(operation) : SchemaUse.REQUEST;
	}

	/**
	 * Note the roles of a shape and of all that it holds, outer ones first.
	 */
	private void reach(Schema schema, SchemaUse use) {
		Deque<Placed> open = new ArrayDeque<>(List.of(new Placed(schema, use)));
		while (!open.isEmpty()) {
			Placed next = open.remove();
			String name = NamedSchemas.nameOf(next.schema());
			if (name == null) {
				next.inner().forEach(open::add);
			}
			else {
				SchemaRole role = new SchemaRole(name, next.use());
				if (this.roles.add(role)) {
					new Placed(this.named.definition(role), role.use()).inner().forEach(open::add);
				}
			}
		}
	}

	private Schema component(SchemaRole role) {
		Schema definition = this.named.definition(role);
		String name = this.names.of(role);
		if (definition instanceof UnionSchema union) {
			Map<String, Schema> members = new LinkedHashMap<>();
			union.members().forEach((value, member) -> members.put(value, inline(member, role.use())));
			return new UnionSchema(name, union.discriminator(), members);
		}
		ObjectSchema object = (ObjectSchema) definition;
		List<Property> properties = new ArrayList<>(this.named.discriminators(object));
		Placed.visible(object, role.use())
			.map((property) -> new UsedProperty(property, role.use()).with(inline(property.schema(), role.use())))
			.forEach(properties::add);
		return new ObjectSchema(name, object.description(), properties);
	}

	private Schema inline(Schema schema, SchemaUse use) {
		if (schema instanceof ArraySchema array) {
			return new ArraySchema(inline(array.items(), use.ofItems()), array.minItems(), array.maxItems(),
					array.unique());
		}
		if (schema instanceof MapSchema map) {
			return new MapSchema(inline(map.values(), use));
		}
		if (schema instanceof OneOrManySchema either) {
			return new OneOrManySchema(inline(either.one(), use), either.maxItems());
		}
		String name = NamedSchemas.nameOf(schema);
		return (name != null) ? new ReferenceSchema(this.names.of(new SchemaRole(name, use))) : schema;
	}

	/**
	 * A property in one use.
	 */
	private record UsedProperty(Property property, SchemaUse use) {

		Property with(Schema schema) {
			boolean required = switch (this.use) {
				case RESPONSE -> !this.property.sparse();
				case REQUEST -> this.property.required();
				case PATCH -> false;
			};
			Object defaultValue = (this.use == SchemaUse.PATCH) ? null : this.property.defaultValue();
			return new Property(this.property.name(), schema, required, this.property.nullable(),
					this.property.readOnly(), this.property.writeOnly(), defaultValue, this.property.description(),
					this.property.sparse(), this.property.restriction());
		}

	}

	/**
	 * A shape in one use, and what stands directly in it.
	 */
	private record Placed(Schema schema, SchemaUse use) {

		Stream<Placed> inner() {
			if (this.schema instanceof ArraySchema array) {
				return Stream.of(new Placed(array.items(), this.use.ofItems()));
			}
			if (this.schema instanceof MapSchema map) {
				return Stream.of(new Placed(map.values(), this.use));
			}
			if (this.schema instanceof OneOrManySchema either) {
				return Stream.of(new Placed(either.one(), this.use));
			}
			if (this.schema instanceof UnionSchema union) {
				return union.members().values().stream().map((member) -> new Placed(member, this.use));
			}
			return (this.schema instanceof ObjectSchema object)
					? visible(object, this.use).map((property) -> new Placed(property.schema(), this.use))
					: Stream.empty();
		}

		static Stream<Property> visible(ObjectSchema object, SchemaUse use) {
			return object.properties()
				.stream()
				.filter((property) -> (use == SchemaUse.RESPONSE) ? !property.writeOnly() : !property.readOnly());
		}

	}

}
