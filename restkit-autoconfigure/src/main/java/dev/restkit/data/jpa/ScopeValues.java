package dev.restkit.data.jpa;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.PersistenceUnitUtil;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * The values that the query of a scope compares with, as values of which two are equal
 * only if the database says so.
 */
final class ScopeValues {

	private final PersistenceUnitUtil entities;

	private final List<Object> values = new ArrayList<>();

	private final List<Object> anonymous = new ArrayList<>();

	private boolean known = true;

	ScopeValues(PersistenceUnitUtil entities) {
		this.entities = entities;
	}

	void add(@Nullable Object value) {
		if (value == null) {
			this.values.add(List.of());
		}
		else if (isPlain(value)) {
			this.values.add(value);
		}
		else {
			addEntity(value);
		}
	}

	void addUnknown() {
		this.known = false;
	}

	/**
	 * An object is the same as another with its key, whatever its class says of that.
	 */
	private void addEntity(Object value) {
		Object key;
		try {
			key = this.entities.getIdentifier(value);
		}
		catch (IllegalArgumentException ex) {
			key = null;
		}
		if (key == null || !isPlain(key)) {
			addUnknown();
			return;
		}
		this.values.add(new Entity(Hibernate.getClassLazy(value), key));
		if (value.toString().equals(value.getClass().getName() + "@" + Integer.toHexString(value.hashCode()))) {
			this.anonymous.add(value);
		}
	}

	private static boolean isPlain(Object value) {
		return value instanceof String || value instanceof Number || value instanceof Boolean
				|| value instanceof Character || value instanceof Enum<?> || value instanceof UUID
				|| value instanceof TemporalAccessor || value instanceof TemporalAmount || value instanceof Date;
	}

	/**
	 * The values in their order.
	 * @return the values, or {@code null} if one of them cannot be compared
	 */
	@Nullable List<Object> all() {
		return this.known ? List.copyOf(this.values) : null;
	}

	/**
	 * The text of the query, without what differs from one instance of an object to the
	 * next.
	 * @param query the text as Hibernate writes it
	 * @return the text
	 */
	String withoutInstances(String query) {
		String text = query;
		for (Object instance : this.anonymous) {
			text = text.replace(instance.toString(), instance.getClass().getName());
		}
		return text;
	}

	/**
	 * An object that a query compares with.
	 *
	 * @param type its class
	 * @param key its primary key
	 */
	private record Entity(Class<?> type, Object key) {

	}

}
