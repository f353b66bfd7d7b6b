package dev.restkit.web.docs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Something that is made once for all callers that are shown the same. There are about as
 * many audiences as there are roles; should there be more, it is made again.
 *
 * @param <A> who is shown the same
 * @param <T> what is made
 */
final class PerAudience<A, T> {

	private static final int MAX = 32;

	private final Function<A, T> maker;

	private final Map<A, T> known = new ConcurrentHashMap<>();

	/**
	 * Create an empty store.
	 * @param maker makes it for an audience
	 */
	PerAudience(Function<A, T> maker) {
		this.maker = maker;
	}

	/**
	 * What there is for an audience.
	 * @param audience the audience, which does not change
	 * @return what was made for them
	 */
	T of(A audience) {
		T made = this.known.get(audience);
		if (made != null) {
			return made;
		}
		if (this.known.size() >= MAX) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(audience, this.maker);
	}

}
