package dev.restkit.data.jpa;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Sets an attribute. A collection is changed in place, because Hibernate follows the one
 * it handed out.
 */
final class CollectionChange {

	private CollectionChange() {
	}

	@SuppressWarnings("unchecked")
	static void apply(Object entity, AttributeAccess access, @Nullable Object value) {
		Object current = (value instanceof List<?>) ? access.get(entity) : null;
		if (value instanceof List<?> values && current instanceof Collection<?> collection) {
			Collection<Object> changed = (Collection<Object>) collection;
			Set<Object> wanted = new LinkedHashSet<>(values);
			changed.retainAll(wanted);
			wanted.removeAll(changed);
			changed.addAll(wanted);
		}
		else {
			access.set(entity, value);
		}
	}

}
