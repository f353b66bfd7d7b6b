package dev.restkit.data.jpa;

import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.restkit.data.jpa.Projection.CollectionProjection;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.Subselect;
import org.jspecify.annotations.Nullable;

/**
 * Collects the entities whose objects a query reads, beside those that it is about. It
 * may collect too many, never too few.
 */
final class ReadEntities {

	private final Metamodel metamodel;

	private final Set<Class<?>> found = new LinkedHashSet<>();

	ReadEntities(Metamodel metamodel) {
		this.metamodel = metamodel;
	}

	/**
	 * The entities that were found.
	 * @return their classes; that of the objects that the query is about only if others
	 * of them matter
	 */
	Set<Class<?>> found() {
		return this.found;
	}

	/**
	 * Add what a projection reads.
	 * @param start the entity that it is about
	 * @param projection what is read
	 */
	void add(EntityType<?> start, Projection projection) {
		addHidden(start);
		projection.columns().forEach((column) -> addPath(start, column));
		for (CollectionProjection collection : projection.collections()) {
			add(collection.target());
			add(collection.target(), collection.element());
		}
	}

	/**
	 * Add what a path leads through. A key that stands in the row that its relation
	 * belongs to is read there.
	 * @param start where it begins
	 * @param path the path; one that ends in an object means all that the object reaches
	 */
	void addPath(EntityType<?> start, AttributePath path) {
		List<Attribute<?, ?>> steps = path.steps();
		ManagedType<?> end = start;
		for (int index = 0; index < steps.size(); index++) {
			Attribute<?, ?> step = steps.get(index);
			end = AttributePath.target(step);
			if (end instanceof EntityType<?> target && !path.isKeyInOwnRow(index)) {
				add(target);
			}
			if (isComputedElsewhere(step)) {
				addAll();
			}
		}
		if (end instanceof EntityType<?> whole) {
			addReached(whole);
		}
	}

	private void addReached(EntityType<?> whole) {
		for (EntityType<?> entity : this.metamodel.getEntities()) {
			if (whole.getJavaType().isAssignableFrom(entity.getJavaType())) {
				entity.getAttributes().forEach((attribute) -> {
					if (AttributePath.target(attribute) instanceof EntityType<?> target) {
						add(target);
					}
				});
			}
		}
	}

	void add(EntityType<?> entity) {
		this.found.add(entity.getJavaType());
		addHidden(entity);
	}

	/**
	 * Add every entity, where nobody can tell what is read.
	 */
	void addAll() {
		this.metamodel.getEntities().forEach((entity) -> this.found.add(entity.getJavaType()));
	}

	/**
	 * Rows that are chosen with SQL may depend on anything, and those that the database
	 * deletes with others are not told one by one.
	 */
	private void addHidden(EntityType<?> entity) {
		SQLRestriction restriction = entity.getJavaType().getAnnotation(SQLRestriction.class);
		if (entity.getJavaType().isAnnotationPresent(Subselect.class)
				|| (restriction != null && isQuery(restriction.value()))) {
			addAll();
		}
		entity.getSingularAttributes().forEach((attribute) -> {
			if (attribute.isAssociation() && member(attribute).isAnnotationPresent(OnDelete.class)) {
				this.found.add(attribute.getJavaType());
			}
		});
	}

	private static boolean isComputedElsewhere(Attribute<?, ?> attribute) {
		Formula formula = member(attribute).getAnnotation(Formula.class);
		return formula != null && isQuery(formula.value());
	}

	private static boolean isQuery(@Nullable String sql) {
		return sql != null && sql.toLowerCase(Locale.ROOT).contains("select");
	}

	private static AnnotatedElement member(Attribute<?, ?> attribute) {
		return (AnnotatedElement) attribute.getJavaMember();
	}

}
