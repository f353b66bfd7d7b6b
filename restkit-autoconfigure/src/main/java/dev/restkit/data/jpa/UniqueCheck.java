package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether another object has some values already. The database has the last word: a
 * race that this check loses is a conflict.
 */
final class UniqueCheck implements Uniqueness {

	private final EntityManager entityManager;

	private final ModelRepresentation representation;

	UniqueCheck(EntityManager entityManager, ModelRepresentation representation) {
		this.entityManager = entityManager;
		this.representation = representation;
	}

	@Override
	public boolean isTaken(Map<String, Object> values, @Nullable Object current) {
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Object> query = criteria.createQuery(Object.class);
		Root<?> root = query.from(this.representation.entity().getJavaType());
		String key = this.representation.key().attribute();
		List<Predicate> predicates = new ArrayList<>();
		values.forEach((attribute, value) -> predicates.add(criteria.equal(root.get(attribute), value)));
		Object currentKey = (current != null) ? this.representation.key().access().get(current) : null;
		if (currentKey != null) {
			predicates.add(criteria.notEqual(root.get(key), currentKey));
		}
		query.select(root.get(key)).where(predicates.toArray(new Predicate[0]));
		return !this.entityManager.createQuery(query).setMaxResults(1).getResultList().isEmpty();
	}

}
