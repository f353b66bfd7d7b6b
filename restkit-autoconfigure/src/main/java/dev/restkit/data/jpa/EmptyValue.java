package dev.restkit.data.jpa;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a record for a value that is never shown.
 */
final class EmptyValue {

	private EmptyValue() {
	}

	static ValueReader of(Class<?> type) {
		@Nullable Object empty = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
		return (row, related) -> empty;
	}

}
