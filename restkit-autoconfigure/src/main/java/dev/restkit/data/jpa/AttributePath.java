package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import org.jspecify.annotations.Nullable;

/**
 * A way from an entity to one of its attributes, through relations and embedded objects.
 *
 * @param steps the attributes on the way, the last one being what is meant; empty for the
 * object itself
 */
record AttributePath(List<Attribute<?, ?>> steps) {

	static final AttributePath SELF = new AttributePath(List.of());

	AttributePath {
		steps = List.copyOf(steps);
	}

	/**
	 * Follow a dotted path.
	 * @param start where it begins
	 * @param dotted the path, such as {@code author.name}
	 * @return the path
	 * @throws IllegalArgumentException if there is no such attribute
	 */
	static AttributePath of(ManagedType<?> start, String dotted) {
		List<Attribute<?, ?>> steps = new ArrayList<>();
		ManagedType<?> current = start;
		for (String name : dotted.split("\\.")) {
			if (current == null) {
				throw new IllegalArgumentException("'%s' leads beyond a plain attribute".formatted(dotted));
			}
			Attribute<?, ?> attribute = find(current, name);
			if (attribute == null) {
				throw new IllegalArgumentException(
						"'%s' has no attribute '%s'".formatted(current.getJavaType().getSimpleName(), name));
			}
			steps.add(attribute);
			current = target(attribute);
		}
		return new AttributePath(steps);
	}

	static @Nullable Attribute<?, ?> find(ManagedType<?> type, String name) {
		for (Attribute<?, ?> attribute : type.getAttributes()) {
			if (attribute.getName().equals(name)) {
				return attribute;
			}
		}
		return null;
	}

	/**
	 * What a relation or an embedded attribute leads to.
	 * @param attribute the attribute
	 * @return the type, or {@code null} for a plain attribute
	 */
	static @Nullable ManagedType<?> target(Attribute<?, ?> attribute) {
		Type<?> type = (attribute instanceof PluralAttribute<?, ?, ?> plural) ? plural.getElementType()
				: ((SingularAttribute<?, ?>) attribute).getType();
		return (type instanceof ManagedType<?> managed) ? managed : null;
	}

	static SingularAttribute<?, ?> key(ManagedType<?> type) {
		if (type instanceof EntityType<?> entity && entity.hasSingleIdAttribute()) {
			return entity.getId(entity.getIdType().getJavaType());
		}
		throw new IllegalArgumentException(
				"'%s' has no single primary key".formatted(type.getJavaType().getSimpleName()));
	}

	AttributePath then(Attribute<?, ?> attribute) {
		List<Attribute<?, ?>> longer = new ArrayList<>(this.steps);
		longer.add(attribute);
		return new AttributePath(longer);
	}

	AttributePath then(AttributePath other) {
		List<Attribute<?, ?>> longer = new ArrayList<>(this.steps);
		longer.addAll(other.steps);
		return new AttributePath(longer);
	}

	/**
	 * What a relation at the end of a path leads to.
	 * @param path the path
	 * @return the entity
	 */
	static ManagedType<?> targetOf(AttributePath path) {
		ManagedType<?> target = target(path.last());
		if (target == null) {
			throw new IllegalArgumentException("'%s' is no relation".formatted(path));
		}
		return target;
	}

	Attribute<?, ?> last() {
		return this.steps.get(this.steps.size() - 1);
	}

	/**
	 * The Java type of the values at the end; of each value for a relation to many.
	 * @return the type
	 */
	Class<?> valueType() {
		Attribute<?, ?> last = last();
		return (last instanceof PluralAttribute<?, ?, ?> plural) ? plural.getElementType().getJavaType()
				: last.getJavaType();
	}

	boolean isRelation() {
		return last().isAssociation();
	}

	/**
	 * Whether nothing but the key of what a step leads to is meant, and the row that the
	 * step belongs to has it itself. Where it has not, Hibernate would join what the step
	 * leads to, and leave out the rows that have none.
	 * @param index the index of the step
	 * @return {@code true} if a key follows as the last step, and no join is needed
	 */
	boolean isKeyInOwnRow(int index) {
		return index == this.steps.size() - 2 && last() instanceof SingularAttribute<?, ?> key && key.isId()
				&& ColumnFacts.isInOwnRow(this.steps.get(index));
	}

	/**
	 * Where the first relation to many stands on the way.
	 * @return its index, or -1 if there is none
	 */
	int firstToMany() {
		for (int index = 0; index < this.steps.size(); index++) {
			if (this.steps.get(index).isCollection()) {
				return index;
			}
		}
		return -1;
	}

	AttributePath upTo(int index) {
		return new AttributePath(this.steps.subList(0, index));
	}

	AttributePath from(int index) {
		return new AttributePath(this.steps.subList(index, this.steps.size()));
	}

	/**
	 * The path to the key of what a relation at the end leads to; the path itself where
	 * there is no relation.
	 * @return the path
	 */
	AttributePath toKey() {
		ManagedType<?> target = isRelation() ? target(last()) : null;
		return (target != null) ? then(key(target)) : this;
	}

	@Override
	public String toString() {
		List<String> names = new ArrayList<>();
		this.steps.forEach((step) -> names.add(step.getName()));
		return String.join(".", names);
	}

}
