package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;

/**
 * A statement that reads rows by some keys. Its text is the same for 5 keys as for 8: the
 * last key is repeated up to the next power of two, so that few plans serve all calls.
 *
 * @param before the statement up to the keys
 * @param after what follows the keys
 */
record KeyQuery(String before, String after) {

	private static final int MOST_TEXTS = 128;

	/**
	 * Read rows of an entity by its own keys.
	 * @param entity the entity
	 * @param projection what is read of it
	 * @return the statement
	 */
	static KeyQuery ofRows(EntityType<?> entity, Projection projection) {
		ProjectionText text = new ProjectionText(projection, "e");
		return new KeyQuery("select " + text.columns() + " from " + entity.getName() + " e" + text.joins() + " where e."
				+ AttributePath.key(entity).getName() + " in (", ")");
	}

	/**
	 * Read the elements of a relation to many by the keys of their owners.
	 * @param owner the entity that has the relation
	 * @param relation the relation
	 * @param element what is read of each element, after its owner's key
	 * @param order what the elements are ordered by
	 * @return the statement
	 */
	static KeyQuery ofElements(EntityType<?> owner, Attribute<?, ?> relation, Projection element, AttributePath order) {
		ProjectionText text = new ProjectionText(element, "e");
		String key = "o." + AttributePath.key(owner).getName();
		return new KeyQuery("select " + key + ", " + text.columns() + " from " + owner.getName() + " o join o."
				+ relation.getName() + " e" + text.joins() + " where " + key + " in (", ") order by e." + order);
	}

	/**
	 * Read the rows.
	 * @param entityManager reads them
	 * @param keys the keys, at least one
	 * @return the rows, in the order of the statement
	 */
	List<Object[]> read(EntityManager entityManager, Collection<?> keys) {
		if (keys.size() > MOST_TEXTS) {
			return entityManager.createQuery(this.before + ":keys" + this.after, Object[].class)
				.setParameter("keys", keys)
				.getResultList();
		}
		List<Object> padded = new ArrayList<>(keys);
		int size = (keys.size() == 1) ? 1 : Integer.highestOneBit(keys.size() - 1) * 2;
		StringBuilder text = new StringBuilder(this.before);
		for (int index = 0; index < size; index++) {
			text.append((index > 0) ? ", ?" : "?").append(index + 1);
		}
		TypedQuery<Object[]> query = entityManager.createQuery(text.append(this.after).toString(), Object[].class);
		for (int index = 0; index < size; index++) {
			query.setParameter(index + 1, padded.get(Math.min(index, padded.size() - 1)));
		}
		return query.getResultList();
	}

}
