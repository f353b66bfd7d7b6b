package dev.restkit.data.jpa;

import java.util.Set;

import dev.restkit.filtering.FilterField;
import dev.restkit.filtering.Lookup;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.ScalarTypes;

import org.springframework.util.ClassUtils;

/**
 * Finds the attributes behind the names that a view set declares for filters, search and
 * ordering: the fields of its representation, the entity's attributes, and paths through
 * relations.
 */
final class FieldPaths {

	private final ModelRepresentation representation;

	private final ScalarTypes scalars = new ScalarTypes();

	FieldPaths(ModelRepresentation representation) {
		this.representation = representation;
	}

	AttributePath resolve(String field) {
		int dot = field.indexOf('.');
		String first = (dot > 0) ? field.substring(0, dot) : field;
		for (ModelField shown : this.representation.fields()) {
			AttributePath path = shown.path();
			if (shown.property().name().equals(first) && path != null) {
				return (dot > 0) ? AttributePath.of(this.representation.entity(), path + field.substring(dot))
						: identified(shown, path);
			}
		}
		return AttributePath.of(this.representation.entity(), field).toKey();
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
