package dev.restkit.data.jpa;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.List;

import dev.restkit.annotation.Computed;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;

/**
 * The version of an entity, and whether it alone tells that a representation is still
 * current: only where the representation shows nothing but columns of the entity's own
 * row. What is read through a relation, or computed, changes without it.
 *
 * @param path the attribute with {@link jakarta.persistence.Version}
 * @param access gets it
 * @param covers whether no part of the representation changes without it
 */
record VersionedState(AttributePath path, AttributeAccess access, boolean covers) {

	/**
	 * Find the version of an entity.
	 * @param entity the entity
	 * @param record the representation
	 * @param projection what is read for it
	 * @return the version, or {@code null} if the entity has none that is kept
	 */
	static @Nullable VersionedState of(EntityType<?> entity, Class<?> record, Projection projection) {
		OptimisticLocking locking = entity.getJavaType().getAnnotation(OptimisticLocking.class);
		if (locking != null && locking.type() != OptimisticLockType.VERSION) {
			return null;
		}
		for (SingularAttribute<?, ?> attribute : entity.getSingularAttributes()) {
			if (attribute.isVersion()) {
				return new VersionedState(AttributePath.SELF.then(attribute),
						AttributeAccess.of(entity.getJavaType(), attribute.getName(), attribute.getJavaType()),
						covers(record, projection));
			}
		}
		return null;
	}

	private static boolean covers(Class<?> record, Projection projection) {
		for (RecordComponent component : record.getRecordComponents()) {
			if (component.isAnnotationPresent(Computed.class)) {
				return false;
			}
		}
		return projection.collections().isEmpty()
				&& projection.columns().stream().allMatch(VersionedState::isOwnColumn);
	}

	/**
	 * Whether a path ends in the entity's own row: a plain attribute, one of an embedded
	 * object, or the key of what a relation leads to.
	 */
	private static boolean isOwnColumn(AttributePath path) {
		List<Attribute<?, ?>> steps = path.steps();
		for (int index = 0; index < steps.size(); index++) {
			Attribute<?, ?> step = steps.get(index);
			if (step instanceof PluralAttribute<?, ?, ?> || !isKept(step)
					|| (step.isAssociation() && !path.isKeyInOwnRow(index))) {
				return false;
			}
		}
		return !steps.isEmpty();
	}

	private static boolean isKept(Attribute<?, ?> attribute) {
		AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
		OptimisticLock lock = member.getAnnotation(OptimisticLock.class);
		return !member.isAnnotationPresent(Formula.class) && (lock == null || !lock.excluded());
	}

	@Nullable Object of(Object model) {
		return this.access.get(model);
	}

}
