package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Pointer;
import dev.restkit.validation.InputKind;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * Reads a relation: which objects are meant, and the objects themselves with one
 * statement.
 *
 * @param target the related entity
 * @param attribute the attribute that identifies it
 * @param style how clients name it
 * @param many whether there may be several
 */
record RelationInput(Class<?> target, String attribute, RelationStyle style, boolean many) implements FieldInput {

	private static final int MAX_ITEMS = 1000;

	@Override
	public @Nullable Object read(Object input, Pointer at, Reading reading, EntityManager entityManager) {
		if (!this.many) {
			Object value = this.style.read(input, at, reading);
			List<Object> found = (value != null) ? find(Map.of(value, input), at, reading, entityManager) : List.of();
			return found.isEmpty() ? null : found.get(0);
		}
		if (!(input instanceof List<?> items)) {
			reading.report(at, Rule.NOT_A_LIST, InputKind.of(input));
			return null;
		}
		if (items.size() > MAX_ITEMS) {
			reading.report(at, Rule.MAX_ITEMS, MAX_ITEMS);
			return null;
		}
		int before = reading.count();
		Map<Object, Object> values = new LinkedHashMap<>();
		for (Object item : items) {
			if (item == null) {
				reading.report(at, Rule.NULL);
				continue;
			}
			Object value = this.style.read(item, at, reading);
			if (value != null) {
				values.putIfAbsent(value, item);
			}
		}
		List<Object> found = values.isEmpty() ? List.of() : find(values, at, reading, entityManager);
		return (reading.count() == before) ? found : null;
	}

	private List<Object> find(Map<Object, Object> values, Pointer at, Reading reading, EntityManager entityManager) {
		CriteriaBuilder criteria = entityManager.getCriteriaBuilder();
		CriteriaQuery<Object[]> query = criteria.createQuery(Object[].class);
		Root<?> root = query.from(this.target);
		query.select(criteria.array(root.get(this.attribute), root));
		query.where(root.get(this.attribute).in(values.keySet()));
		Map<Object, Object> found = new LinkedHashMap<>();
		for (Object[] row : entityManager.createQuery(query).getResultList()) {
			found.put(row[0], row[1]);
		}
		List<Object> objects = new ArrayList<>(values.size());
		values.forEach((value, input) -> {
			Object object = found.get(value);
			if (object != null) {
				objects.add(object);
			}
			else {
				this.style.reportMissing(input, at, reading);
			}
		});
		return objects;
	}

}
