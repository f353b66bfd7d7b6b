package dev.restkit.data.jpa;

import java.lang.reflect.RecordComponent;

import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Slug;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.data.jpa.ComponentReader.FieldDeclaration;
import dev.restkit.data.jpa.ComponentReader.Read;
import dev.restkit.data.jpa.Projection.CollectionProjection;
import dev.restkit.data.jpa.RepresentationReader.RecordFields;
import dev.restkit.representation.Link;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import dev.restkit.serializer.RepresentationException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Reads a component that shows a relation. Its type says how: a key, a hyperlink, a slug,
 * or a nested record.
 */
final class RelationReader {

	private final RepresentationReader representations;

	private final EntityType<?> entity;

	private final AttributePath base;

	private final Projection.Builder builder;

	RelationReader(RepresentationReader representations, EntityType<?> entity, AttributePath base,
			Projection.Builder builder) {
		this.representations = representations;
		this.entity = entity;
		this.base = base;
		this.builder = builder;
	}

	Read read(RecordComponent component, AttributePath path) {
		boolean many = path.last().isCollection();
		ResolvableType shown = ResolvableType.forType(component.getGenericType());
		if (many) {
			if (!Iterable.class.isAssignableFrom(component.getType())) {
				throw new IllegalArgumentException(
						"'%s' is a relation to many, so it must be a list or set".formatted(path));
			}
			shown = shown.asCollection().getGeneric(0);
		}
		EntityType<?> target = this.representations.related(path.valueType());
		Class<?> type = shown.resolve(Object.class);
		if (ComponentReader.isRepresentation(type)) {
			return nested(component, path, target, type);
		}
		RelationStyle style = style(component, shown, target);
		AttributePath identifier = AttributePath.of(target, identifier(style, target));
		ValueReader reader = many ? collection(component, path, identifiers(style, target, identifier))
				: single(style, path.then(identifier));
		return field(component, path, style, target, identifier, many, reader);
	}

	private Read field(RecordComponent component, AttributePath path, RelationStyle style, EntityType<?> target,
			AttributePath identifier, boolean many, ValueReader reader) {
		ColumnFacts facts = ColumnFacts.of(path.last(), component, component.getAccessor());
		Schema named = new RelationSchema(style.schema(), target.getJavaType().getSimpleName(),
				(style instanceof RelationStyle.BySlug slug) ? slug.attribute() : null);
		Schema schema = many ? ArraySchema.of(named) : named;
		boolean nullable = !many && ((path.steps().size() > 1) ? ColumnFacts.isNullable(path) : facts.nullable());
		String name = name(component);
		boolean owning = !many || ColumnFacts.isOwning(path.last());
		if (path.steps().size() > 1 || !owning || component.isAnnotationPresent(ReadOnly.class)) {
			return new Read(new ModelField(Property.readOnly(name, schema, nullable), component.getName(), path, null),
					reader);
		}
		ColumnFacts written = new ColumnFacts(facts.constraints(), nullable, facts.unique(), false);
		FieldDeclaration declared = new FieldDeclaration(name, schema, written,
				component.isAnnotationPresent(WriteOnly.class));
		return new Read(declared.field(this.entity, component.getName(), path,
				new RelationInput(target.getJavaType(), identifier.toString(), style, many)), reader);
	}

	private RelationStyle style(RecordComponent component, ResolvableType shown, EntityType<?> target) {
		Class<?> type = shown.resolve(Object.class);
		SingularAttribute<?, ?> key = AttributePath.key(target);
		if (type == Link.class) {
			if (shown.resolveGeneric(0) != target.getJavaType()) {
				throw new IllegalArgumentException(
						"it links to something else than '%s'".formatted(target.getJavaType().getSimpleName()));
			}
			this.representations.expectLink(component, target.getJavaType());
			return new RelationStyle.ByLink(target.getJavaType(), scalar(component, key), this.representations.links());
		}
		Slug slug = component.getAnnotation(Slug.class);
		SingularAttribute<?, ?> shownBy = (slug != null) ? slug(component, slug, target) : key;
		if (ClassUtils.resolvePrimitiveIfNecessary(type) != ClassUtils
			.resolvePrimitiveIfNecessary(shownBy.getJavaType())) {
			throw new IllegalArgumentException("it is a %s, but '%s.%s' is a %s".formatted(type.getSimpleName(),
					target.getJavaType().getSimpleName(), shownBy.getName(), shownBy.getJavaType().getSimpleName()));
		}
		return (slug != null) ? new RelationStyle.BySlug(slug.value(), scalar(component, shownBy))
				: new RelationStyle.ByKey(scalar(component, shownBy));
	}

	private static SingularAttribute<?, ?> slug(RecordComponent component, Slug slug, EntityType<?> target) {
		String model = target.getJavaType().getSimpleName();
		if (!(AttributePath.find(target, slug.value()) instanceof SingularAttribute<?, ?> attribute)) {
			throw new IllegalArgumentException("'%s' has no attribute '%s'".formatted(model, slug.value()));
		}
		if (!new UniqueSetReader().isUnique(target, attribute)) {
			throw new RepresentationException(
					"Component '%s' of '%s' finds objects by '%s.%s', which need not be unique."
						.formatted(component.getName(), component.getDeclaringRecord().getName(), model, slug.value()),
					"Say @Column(unique = true) at '%s.%s', name a unique attribute with @Slug, or show the primary key."
						.formatted(model, slug.value()));
		}
		return attribute;
	}

	private InputType scalar(RecordComponent component, SingularAttribute<?, ?> attribute) {
		InputType type = this.representations.scalars(component).of(attribute.getJavaType(), Constraints.none(), false);
		if (type == null) {
			throw new IllegalArgumentException("'%s' is no single value".formatted(attribute.getName()));
		}
		return type;
	}

	private static String identifier(RelationStyle style, EntityType<?> target) {
		return (style instanceof RelationStyle.BySlug slug) ? slug.attribute() : AttributePath.key(target).getName();
	}

	private ValueReader single(RelationStyle style, AttributePath identifier) {
		int column = this.builder.column(this.base.then(identifier));
		return (row, related) -> {
			Object value = row[column];
			return (value != null) ? style.show(value) : null;
		};
	}

	private static Projection identifiers(RelationStyle style, EntityType<?> target, AttributePath identifier) {
		Projection.Builder element = new Projection.Builder(1);
		int column = element.column(identifier);
		return element.build((row, related) -> {
			@Nullable Object value = row[column];
			return (value != null) ? style.show(value) : null;
		});
	}

	private ValueReader collection(RecordComponent component, AttributePath path, Projection element) {
		AttributePath owner = path.upTo(path.steps().size() - 1);
		EntityType<?> ownerType = owner.steps().isEmpty() ? this.entity
				: this.representations.related(owner.valueType());
		SingularAttribute<?, ?> ownerKey = AttributePath.key(ownerType);
		int keyColumn = this.builder.column(this.base.then(owner).then(ownerKey));
		EntityType<?> target = this.representations.related(path.valueType());
		AttributePath order = AttributePath.SELF.then(AttributePath.key(target));
		KeyQuery query = KeyQuery.ofElements(ownerType, path.last(), element, order);
		return this.builder.collection(new CollectionProjection(keyColumn, target, element, query),
				component.getType());
	}

	private Read nested(RecordComponent component, AttributePath path, EntityType<?> target, Class<?> record) {
		if (this.representations.entity(record) != target) {
			throw new IllegalArgumentException("'%s' does not represent '%s'".formatted(record.getSimpleName(),
					target.getJavaType().getSimpleName()));
		}
		boolean many = path.last().isCollection();
		Projection.Builder element = many ? new Projection.Builder(1) : this.builder;
		AttributePath start = many ? AttributePath.SELF : this.base.then(path);
		int keyColumn = element.column(start.then(AttributePath.key(target)));
		RecordFields fields = this.representations.read(record, target, start, element);
		Schema schema = this.representations.schema(record, fields.fields());
		ValueReader reader = many ? collection(component, path, element.build(fields.reader()))
				: (row, related) -> (row[keyColumn] != null) ? fields.reader().read(row, related) : null;
		Property property = Property.readOnly(name(component), many ? ArraySchema.of(schema) : schema,
				!many && ColumnFacts.isNullable(path));
		return new Read(new ModelField(property, component.getName(), path, null), reader);
	}

	private String name(RecordComponent component) {
		return this.representations.naming().nameOf(component.getDeclaringRecord(), component.getName());
	}

}
