package dev.restkit.data.jpa;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

import dev.restkit.annotation.Computed;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Source;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.data.jpa.ModelField.Writing;
import dev.restkit.representation.Link;
import dev.restkit.schema.Property;
import dev.restkit.schema.PropertyForm.Access;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.ConvertedType;
import dev.restkit.validation.InputType;
import dev.restkit.validation.TextType;
import jakarta.persistence.MapsId;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Reads the components of one record.
 */
final class ComponentReader {

	private final RepresentationReader representations;

	private final EntityType<?> entity;

	private final AttributePath base;

	private final Projection.Builder builder;

	ComponentReader(RepresentationReader representations, EntityType<?> entity, AttributePath base,
			Projection.Builder builder) {
		this.representations = representations;
		this.entity = entity;
		this.base = base;
		this.builder = builder;
	}

	Read read(RecordComponent component) {
		if (component.isAnnotationPresent(Computed.class)) {
			return computed(component);
		}
		Source source = component.getAnnotation(Source.class);
		String dotted = (source != null) ? source.value() : component.getName();
		if (source == null && AttributePath.find(this.entity, dotted) == null && isOwnLink(component)) {
			return ownLink(component);
		}
		AttributePath path = AttributePath.of(this.entity, dotted);
		if (path.upTo(path.steps().size() - 1).firstToMany() >= 0) {
			throw new IllegalArgumentException("'%s' goes through a relation to many".formatted(dotted));
		}
		return path.isRelation()
				? new RelationReader(this.representations, this.entity, this.base, this.builder).read(component, path)
				: plain(component, path);
	}

	private Read computed(RecordComponent component) {
		ValueReader reader = ComputedValue.of(component, this.entity,
				(path) -> this.builder.column(this.base.then(path)));
		InputType scalar = this.representations.scalars(component).of(component.getType(), Constraints.none(), false);
		Schema schema = this.representations.decimals()
			.shown((scalar != null) ? scalar.schema() : this.representations.outputSchema(component.getType()),
					component.getType());
		Property property = Property.readOnly(name(component), schema, !component.getType().isPrimitive());
		return new Read(new ModelField(property, component.getName(), null, null), reader);
	}

	private boolean isOwnLink(RecordComponent component) {
		return component.getType() == Link.class
				&& ResolvableType.forType(component.getGenericType()).resolveGeneric(0) == this.entity.getJavaType();
	}

	private Read ownLink(RecordComponent component) {
		AttributePath key = this.base.then(AttributePath.key(this.entity));
		int column = this.builder.column(key);
		Class<?> model = this.entity.getJavaType();
		this.representations.expectLink(component, model);
		Property property = Property.readOnly(name(component), StringSchema.ofFormat("uri-reference"), false);
		return new Read(new ModelField(property, component.getName(), null, null), (row, related) -> {
			Object value = row[column];
			return (value != null) ? Link.to(model, value) : null;
		});
	}

	private Read plain(RecordComponent component, AttributePath path) {
		Attribute<?, ?> attribute = path.last();
		ColumnFacts facts = ColumnFacts.of(attribute, component, component.getAccessor());
		if (attribute.isCollection()) {
			throw new IllegalArgumentException("'%s' is a collection of plain values".formatted(path));
		}
		Class<?> type = component.getType();
		if (ClassUtils.resolvePrimitiveIfNecessary(type) != ClassUtils
			.resolvePrimitiveIfNecessary(attribute.getJavaType())) {
			throw new IllegalArgumentException("it is a %s, but '%s' is a %s".formatted(type.getSimpleName(), path,
					attribute.getJavaType().getSimpleName()));
		}
		facts.constraints().checkFit(type);
		boolean nullable = (path.steps().size() > 1) ? ColumnFacts.isNullable(path) : facts.nullable();
		boolean writeOnly = component.isAnnotationPresent(WriteOnly.class);
		if (type.isPrimitive() && nullable && !writeOnly) {
			throw new IllegalArgumentException("it is a primitive, but '%s' may be null".formatted(path));
		}
		boolean readOnly = isReadOnly(component, path, facts);
		InputType input = input(component, attribute, facts, readOnly);
		Schema schema = this.representations.decimals()
			.shown((input != null) ? input.schema() : this.representations.outputSchema(component.getGenericType()),
					type);
		ValueReader reader = writeOnly ? EmptyValue.of(type)
				: ValueReader.column(this.builder.column(this.base.then(path)));
		if (readOnly || input == null) {
			Property property = Property.readOnly(name(component), schema, nullable);
			return new Read(new ModelField(property, component.getName(), path, null), reader);
		}
		FieldDeclaration declared = new FieldDeclaration(name(component), schema, facts, writeOnly);
		return new Read(declared.field(this.entity, component.getName(), path, FieldInput.of(input)), reader);
	}

	private boolean isReadOnly(RecordComponent component, AttributePath path, ColumnFacts facts) {
		return path.steps().size() > 1 || facts.generated() || isDerivedKey(path.last())
				|| component.isAnnotationPresent(ReadOnly.class)
				|| this.representations.form(component).access() == Access.READ_ONLY
				|| this.representations.form(component).access() == Access.NONE;
	}

	/**
	 * How a value is read, where it can be: a single value, or one that is stored whole,
	 * as JSON for example.
	 */
	private @Nullable InputType input(RecordComponent component, Attribute<?, ?> attribute, ColumnFacts facts,
			boolean readOnly) {
		boolean writeOnly = component.isAnnotationPresent(WriteOnly.class);
		InputType input = this.representations.scalars(component)
			.of(attribute.getJavaType(), facts.constraints(), !writeOnly);
		if (isKey(attribute) && input instanceof TextType text) {
			return TextType.trimmed(text.schema().withNotBlank());
		}
		if (!readOnly && input instanceof ConvertedType converted && !converted.isReadable()) {
			throw new IllegalArgumentException("what its pattern or serializer writes cannot be read back; "
					+ "make it @ReadOnly, or have it written in a form that can");
		}
		return (input == null && !readOnly) ? whole(component, attribute, facts) : input;
	}

	private InputType whole(RecordComponent component, Attribute<?, ?> attribute, ColumnFacts facts) {
		String shown = ResolvableType.forType(component.getGenericType()).toString();
		String stored = stored(attribute).toString();
		if (!shown.equals(stored)) {
			throw new IllegalArgumentException(
					"it is a %s, but '%s' is a %s".formatted(shown, attribute.getName(), stored));
		}
		return this.representations.wholeInput(component, facts.constraints());
	}

	private ResolvableType stored(Attribute<?, ?> attribute) {
		return (attribute.getJavaMember() instanceof Field field)
				? ResolvableType.forField(field, this.entity.getJavaType())
				: ResolvableType.forMethodReturnType((Method) attribute.getJavaMember(), this.entity.getJavaType());
	}

	private String name(RecordComponent component) {
		return this.representations.naming().nameOf(component.getDeclaringRecord(), component.getName());
	}

	static boolean isKey(Attribute<?, ?> attribute) {
		return attribute instanceof SingularAttribute<?, ?> singular && singular.isId();
	}

	/**
	 * Whether a key is that of a relation ({@link MapsId}), whatever anybody sets.
	 */
	private boolean isDerivedKey(Attribute<?, ?> attribute) {
		return isKey(attribute) && this.entity.getAttributes()
			.stream()
			.anyMatch((other) -> ((AnnotatedElement) other.getJavaMember()).isAnnotationPresent(MapsId.class));
	}

	static boolean isRepresentation(@Nullable Class<?> type) {
		return type != null && type.isAnnotationPresent(ModelSerializer.class);
	}

	/**
	 * A component that was read.
	 *
	 * @param field the field that it is
	 * @param reader makes its value
	 */
	record Read(ModelField field, ValueReader reader) {

	}

	/**
	 * A field that is written, as declared.
	 *
	 * @param name the name that clients see
	 * @param schema its shape
	 * @param facts what the mapping says
	 * @param writeOnly whether it is in input only
	 */
	record FieldDeclaration(String name, Schema schema, ColumnFacts facts, boolean writeOnly) {

		ModelField field(ManagedType<?> entity, String component, AttributePath path, FieldInput input) {
			Attribute<?, ?> attribute = path.last();
			AttributeAccess access = AttributeAccess.of(entity.getJavaType(), attribute.getName(),
					attribute.getJavaType());
			if (!access.isSettable()) {
				throw new IllegalArgumentException("'%s' cannot be set".formatted(path));
			}
			InitialValue initial = InitialValue.of(entity.getJavaType(), access, this.schema, this.facts);
			boolean optional = this.facts.nullable() || initial.present() || attribute.isCollection();
			Property property = new Property(this.name, this.schema, !optional, this.facts.nullable(), false,
					this.writeOnly, initial.neutral(), null, false, null);
			return new ModelField(property, component, path,
					new Writing(attribute.getName(), access, input, initial.present(),
							this.facts.unique() || isKey(attribute), this.facts.constraints().beyondSchema()));
		}

	}

}
