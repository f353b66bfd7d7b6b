package dev.restkit.web.docs;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.restkit.operation.OperationId;

/**
 * Something that is made once for all callers that are shown the same. There are about as
 * many audiences as there are roles; should there be more, it is made again.
 *
 * @param <T> what is made
 */
final class PerAudience<T> {

	private static final int MAX = 32;

	private final Function<Set<OperationId>, T> maker;

	private final Map<Set<OperationId>, T> known = new ConcurrentHashMap<>();

	/**
	 * Create an empty store.
	 * @param maker makes it for those who are shown some operations
	 */
	PerAudience(Function<Set<OperationId>, T> maker) {
		this.maker = maker;
	}

	/**
	 * What there is for those who are shown some operations.
	 * @param shown the operations
	 * @return what was made for them
	 */
	T of(Set<OperationId> shown) {
		T made = this.known.get(shown);
		if (made != null) {
			return made;
		}
		if (this.known.size() >= MAX) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(Set.copyOf(shown), this.maker);
	}

}
