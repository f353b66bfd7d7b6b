package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.restkit.data.jpa.Projection.CollectionProjection;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Reads projections: makes values of rows, after reading each relation to many of all
 * rows with one statement.
 */
final class ProjectionReader {

	private final EntityManager entityManager;

	ProjectionReader(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	List<Selection<?>> selections(Projection projection, Joins joins) {
		List<Selection<?>> selections = new ArrayList<>(projection.columns().size() + 1);
		for (AttributePath column : projection.columns()) {
			selections.add(joins.expression(column));
		}
		return selections;
	}

	List<Object> read(Projection projection, List<Object[]> rows) {
		List<Object> values = new ArrayList<>(rows.size());
		if (rows.isEmpty()) {
			return values;
		}
		RelatedRows related = related(projection, rows);
		for (@Nullable
		Object[] row : rows) {
			values.add(Objects.requireNonNull(projection.reader().read(row, related), "A row has no value"));
		}
		return values;
	}

	private RelatedRows related(Projection projection, List<Object[]> rows) {
		List<Map<Object, List<Object>>> related = new ArrayList<>(projection.collections().size());
		for (CollectionProjection collection : projection.collections()) {
			Set<Object> owners = new LinkedHashSet<>();
			for (@Nullable
			Object[] row : rows) {
				Object owner = row[collection.keyColumn()];
				if (owner != null) {
					owners.add(owner);
				}
			}
			related.add(owners.isEmpty() ? Map.of() : elements(collection, owners));
		}
		return new RelatedRows(related);
	}

	private Map<Object, List<Object>> elements(CollectionProjection collection, Set<Object> owners) {
		List<Object[]> rows = collection.query().read(this.entityManager, owners);
		List<Object> values = read(collection.element(), rows);
		Map<Object, List<Object>> byOwner = new HashMap<>();
		for (int index = 0; index < rows.size(); index++) {
			byOwner.computeIfAbsent(rows.get(index)[0], (key) -> new ArrayList<>()).add(values.get(index));
		}
		return byOwner;
	}

}
