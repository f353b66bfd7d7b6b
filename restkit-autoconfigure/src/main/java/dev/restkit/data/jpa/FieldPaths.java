package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.restkit.filtering.FilterField;
import dev.restkit.filtering.Lookup;
import dev.restkit.schema.FieldAudience;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.ValueForms;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ScalarTypes;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Finds the attributes behind the names that a view set declares for filters, search and
 * ordering: the fields of its representation, the entity's attributes, and paths through
 * relations.
 */
final class FieldPaths {

	private final ModelRepresentation representation;

	private final ScalarTypes scalars;

	private final PropertyNaming naming;

	private final RestrictedAttributes restricted;

	FieldPaths(ModelRepresentation representation, PropertyNaming naming, ValueForms forms,
			RestrictedAttributes restricted) {
		this.restricted = restricted;
		this.scalars = new ScalarTypes(forms);
		this.representation = representation;
		this.naming = naming;
	}

	/**
	 * The name that clients use for a field.
	 * @param field the field, or a path, as the view set declares it
	 * @return the name, such as {@code author.full_name}
	 */
	String nameOf(String field) {
		int dot = field.indexOf('.');
		ModelField shown = shown((dot > 0) ? field.substring(0, dot) : field);
		if (shown != null && dot < 0) {
			return shown.property().name();
		}
		List<String> names = new ArrayList<>();
		EntityType<?> entity = this.representation.entity();
		AttributePath path = AttributePath.of(entity, shownPath(field));
		for (Attribute<?, ?> step : path.steps()) {
			boolean first = names.isEmpty() && shown != null;
			names.add((first && shown != null) ? shown.property().name()
					: this.naming.nameOf(step.getDeclaringType().getJavaType(), step.getName()));
		}
		return String.join(".", names);
	}

	private String shownPath(String field) {
		int dot = field.indexOf('.');
		ModelField shown = shown((dot > 0) ? field.substring(0, dot) : field);
		return (shown != null && shown.path() != null && dot > 0) ? shown.path() + field.substring(dot) : field;
	}

	private @Nullable ModelField shown(String name) {
		for (ModelField field : this.representation.fields()) {
			if (field.property().name().equals(name) || field.component().equals(name)) {
				return field;
			}
		}
		return null;
	}

	AttributePath resolve(String field) {
		ModelField shown = shown(field);
		if (shown != null && shown.path() != null) {
			return identified(shown, shown.path());
		}
		return AttributePath.of(this.representation.entity(), shownPath(field)).toKey();
	}

	/**
	 * Who may ask for objects by a field: everybody who sees what it leads to.
	 * @param field the field, or a path, as the view set declares it
	 * @return the audiences, all of which a caller has to belong to; none for everybody
	 */
	Set<FieldAudience> audiences(String field) {
		AttributePath path = resolve(field);
		for (ModelField shown : this.representation.fields()) {
			boolean same = shown.path() != null && path.equals(identified(shown, shown.path()));
			if (same && shown.property().restriction() == null && !shown.property().writeOnly()) {
				return Set.of();
			}
		}
		return this.restricted.audiencesOf(path);
	}

	private static AttributePath identified(ModelField field, AttributePath path) {
		ModelField.Writing writing = field.writing();
		if (writing != null && writing.input() instanceof RelationInput relation && path.isRelation()) {
			return path.then(AttributePath.of(AttributePath.targetOf(path), relation.attribute()));
		}
		return path.toKey();
	}

	FilterField filterField(String name, AttributePath path) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(path.valueType());
		InputType input = this.scalars.of(type, Constraints.none(), false);
		if (input == null) {
			throw new IllegalArgumentException("'%s' is no single value".formatted(path));
		}
		return new FilterField(name, path.toString(), input, lookups(type, path));
	}

	private static Set<Lookup> lookups(Class<?> type, AttributePath path) {
		boolean key = path.steps().size() > 1 && path.equals(path.upTo(path.steps().size() - 1).toKey());
		if (key || type.isEnum()) {
			return Lookup.IDENTITY;
		}
		if (type == Boolean.class) {
			return Lookup.FLAG;
		}
		if (type == String.class) {
			return Lookup.TEXT;
		}
		return Comparable.class.isAssignableFrom(type) ? Lookup.ORDERED : Lookup.IDENTITY;
	}

}
