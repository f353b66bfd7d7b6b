package dev.restkit.data.jpa;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Knows which values the objects of one input have taken, besides those of stored
 * objects.
 *
 * @param stored asks the database
 * @param seen what was asked for before
 */
record TakenValues(Uniqueness stored, Set<Map<String, Object>> seen) implements Uniqueness {

	@Override
	public boolean isTaken(Map<String, Object> values, @Nullable Object current) {
		return !this.seen.add(Map.copyOf(values)) || this.stored.isTaken(values, current);
	}

}
