package dev.restkit.data.jpa;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.data.jpa.JpaResourceStores.ValueTypes;
import dev.restkit.data.jpa.ModelRepresentation.Key;
import dev.restkit.data.jpa.ModelRepresentation.UniqueSet;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyForm;
import dev.restkit.schema.PropertyForm.Access;
import dev.restkit.schema.PropertyForm.Affixes;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.Schema;
import dev.restkit.schema.TypeDescriptions;
import dev.restkit.schema.TypeForms;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ScalarTypes;
import dev.restkit.validation.UnfitConstraintException;
import dev.restkit.visibility.FieldRules;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;

/**
 * Reads how records represent entities.
 */
final class RepresentationReader {

	private final Metamodel metamodel;

	private final LinkRegistry links;

	private final PropertyNaming naming;

	private final ValueTypes values;

	private final TypeForms forms;

	private final DecimalStyle decimals;

	private final ScalarTypes scalars;

	private final TypeDescriptions descriptions;

	private final FieldRules rules;

	private final RestrictedAttributes restricted = new RestrictedAttributes();

	private final List<Class<?>> open = new ArrayList<>();

	RepresentationReader(Metamodel metamodel, JpaResourceStores.Settings settings) {
		this.metamodel = metamodel;
		this.links = settings.links();
		this.naming = settings.naming();
		this.forms = settings.forms();
		this.scalars = new ScalarTypes(settings.forms().values());
		this.values = settings.values();
		this.decimals = settings.decimals();
		this.descriptions = settings.descriptions();
		this.rules = settings.fields().rules();
	}

	synchronized ModelRepresentation read(Class<?> record) {
		EntityType<?> entity = entity(record);
		Projection.Builder builder = new Projection.Builder(0);
		SingularAttribute<?, ?> key = keyOf(record, entity);
		builder.column(AttributePath.SELF.then(key));
		RecordFields fields = read(record, entity, AttributePath.SELF, builder);
		List<UniqueSet> unique = new UniqueSetReader().read(entity, fields.fields());
		return new ModelRepresentation(entity, record, schema(record, fields.fields()),
				withUnique(fields.fields(), unique), builder.build(fields.reader()), key(entity, key),
				AttributeAccess.constructor(entity.getJavaType()),
				unique.stream().filter((set) -> set.fields().size() > 1).toList());
	}

	private static SingularAttribute<?, ?> keyOf(Class<?> record, EntityType<?> entity) {
		if (!entity.hasSingleIdAttribute()) {
			throw new RepresentationException(
					"'%s' represents '%s', whose primary key is several attributes (@IdClass)."
						.formatted(record.getName(), entity.getJavaType().getName()),
					"Give the entity a key of one number, text or UUID, and a unique constraint over these attributes, "
							+ "or serve it with a controller.");
		}
		return AttributePath.key(entity);
	}

	private static List<ModelField> withUnique(List<ModelField> fields, List<UniqueSet> sets) {
		Set<List<String>> alone = new HashSet<>();
		sets.forEach((set) -> alone.add(set.fields()));
		return fields.stream()
			.map((field) -> alone.contains(List.of(field.property().name())) ? field.asUnique() : field)
			.toList();
	}

	/**
	 * Read a record, the one asked for or one nested in it.
	 * @param record the record
	 * @param entity the entity that it represents
	 * @param path where that entity stands, seen from the one asked for
	 * @param builder collects the columns
	 * @return the fields, and what makes the record
	 */
	RecordFields read(Class<?> record, EntityType<?> entity, AttributePath path, Projection.Builder builder) {
		if (this.open.contains(record)) {
			throw new RepresentationException(
					"'%s' contains itself: %s.".formatted(record.getName(),
							String.join(" > ", this.open.stream().map(Class::getSimpleName).toList()) + " > "
									+ record.getSimpleName()),
					"Show one of these relations by its primary key, or as a Link.");
		}
		this.open.add(record);
		try {
			return components(record, new ComponentReader(this, entity, path, builder), entity);
		}
		finally {
			this.open.remove(record);
		}
	}

	private RecordFields components(Class<?> record, ComponentReader components, EntityType<?> entity) {
		List<ModelField> fields = new ArrayList<>();
		List<ValueReader> readers = new ArrayList<>();
		for (RecordComponent component : record.getRecordComponents()) {
			try {
				ComponentReader.Read read = components.read(component);
				ModelField field = new ShownField(form(component), component.getType()).of(read.field())
					.withDescription(this.descriptions.ofProperty(record, component.getName()))
					.withRestriction(
							this.rules.of(record, component.getName(), List.of(component, component.getAccessor())));
				this.restricted.add(field);
				fields.add(field);
				readers.add(read.reader());
			}
			catch (UnfitConstraintException ex) {
				throw new RepresentationException(
						"Component '%s' of '%s', or its attribute in '%s', %s.".formatted(component.getName(),
								record.getName(), entity.getJavaType().getSimpleName(), ex.reason()),
						ex.action());
			}
			catch (IllegalArgumentException ex) {
				throw new RepresentationException(
						"Component '%s' of '%s' cannot represent '%s': %s.".formatted(component.getName(),
								record.getName(), entity.getJavaType().getSimpleName(), ex.getMessage()),
						"Name an attribute of the entity, say which one with @Source, or make it @Computed.");
			}
		}
		return new RecordFields(fields, RecordConstructor.of(record, readers));
	}

	EntityType<?> entity(Class<?> record) {
		ModelSerializer declared = record.getAnnotation(ModelSerializer.class);
		if (declared == null || !record.isRecord()) {
			throw new RepresentationException("'%s' is not a record with @ModelSerializer.".formatted(record.getName()),
					"Make it a record and name the entity with @ModelSerializer.");
		}
		try {
			return this.metamodel.entity(declared.value());
		}
		catch (IllegalArgumentException ex) {
			throw new RepresentationException(
					"'%s' represents '%s', which is not a JPA entity.".formatted(record.getName(),
							declared.value().getName()),
					"Name an entity with @ModelSerializer, or let @EntityScan find it.");
		}
	}

	ObjectSchema schema(Class<?> record, List<ModelField> fields) {
		List<Property> properties = new ArrayList<>();
		for (ModelField field : fields) {
			PropertyForm form = this.forms.property(record, field.component());
			Affixes affixes = form.affixes();
			if (affixes != null && field.property().schema() instanceof ObjectSchema inner) {
				inner.properties()
					.forEach((property) -> properties
						.add(Property.readOnly(affixes.around(property.name()), property.schema(), property.nullable())
							.withSparse(property.sparse() || field.property().nullable())
							.withDescription(property.description())
							.withRestriction((property.restriction() != null) ? property.restriction()
									: field.property().restriction())));
			}
			else if (form.access() != Access.NONE) {
				properties.add(field.property());
			}
		}
		return new ObjectSchema(record.getSimpleName(), this.descriptions.ofType(record), properties);
	}

	Key key(EntityType<?> entity, SingularAttribute<?, ?> key) {
		InputType type = this.scalars.of(key.getJavaType(), Constraints.none(), false);
		if (type == null) {
			throw new RepresentationException("The primary key '%s.%s' is no single value."
				.formatted(entity.getJavaType().getSimpleName(), key.getName()),
					"Give the entity a key of one number, text or UUID.");
		}
		Class<?> model = entity.getJavaType();
		return new Key(key.getName(), type, AttributeAccess.of(model, key.getName(), key.getJavaType()));
	}

	EntityType<?> related(Class<?> model) {
		return this.metamodel.entity(model);
	}

	void expectLink(RecordComponent component, Class<?> model) {
		this.links.expect(model, component.getDeclaringRecord().getSimpleName() + "." + component.getName());
	}

	RestrictedAttributes restricted() {
		return this.restricted;
	}

	LinkRegistry links() {
		return this.links;
	}

	PropertyNaming naming() {
		return this.naming;
	}

	DecimalStyle decimals() {
		return this.decimals;
	}

	PropertyForm form(RecordComponent component) {
		return this.forms.property(component.getDeclaringRecord(), component.getName());
	}

	/**
	 * How single values are read within a component.
	 */
	ScalarTypes scalars(RecordComponent component) {
		return this.scalars.with(form(component).values());
	}

	Schema outputSchema(Type type) {
		return this.values.output(type);
	}

	/**
	 * How a value is read that is stored whole. That one could not be written is nothing
	 * that clients should find out.
	 */
	InputType wholeInput(RecordComponent component, Constraints constraints) {
		try {
			return this.values.input(component.getGenericType(), constraints);
		}
		catch (UnfitConstraintException ex) {
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			throw new RepresentationException(
					"Component '%s' of '%s' could not be written: %s".formatted(component.getName(),
							component.getDeclaringRecord().getName(), ex.getMessage()),
					"Mark it @ReadOnly, or make it a record, a list or a map of such, or a single value.");
		}
	}

	/**
	 * The fields of a record, and what makes it.
	 *
	 * @param fields the fields, in declaration order
	 * @param reader makes the record of a row
	 */
	record RecordFields(List<ModelField> fields, ValueReader reader) {

	}

}
