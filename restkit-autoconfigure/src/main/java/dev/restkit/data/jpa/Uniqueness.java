package dev.restkit.data.jpa;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Knows whether another object has some values already.
 */
@FunctionalInterface
interface Uniqueness {

	/**
	 * Whether another object has these values.
	 * @param values the values by attribute
	 * @param current the object that may have them, or {@code null} for a new one
	 * @return {@code true} if they are taken
	 */
	boolean isTaken(Map<String, Object> values, @Nullable Object current);

}
