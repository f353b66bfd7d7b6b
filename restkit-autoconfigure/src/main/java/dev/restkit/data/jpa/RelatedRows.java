package dev.restkit.data.jpa;

import java.util.List;
import java.util.Map;

/**
 * What was read of the relations to many of some rows.
 *
 * @param byCollection for each collection of the projection, the elements by the key of
 * their owner
 */
record RelatedRows(List<Map<Object, List<Object>>> byCollection) {

	List<Object> elements(int collection, Object owner) {
		return this.byCollection.get(collection).getOrDefault(owner, List.of());
	}

}
