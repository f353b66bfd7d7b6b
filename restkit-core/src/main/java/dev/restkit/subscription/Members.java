package dev.restkit.subscription;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Who watches a result, in the order of arrival. The group guards it, but for the number
 * of those of whom it is not sure what they have.
 */
final class Members {

	private final Set<GroupSubscription> all = new LinkedHashSet<>();

	private final AtomicInteger unsure = new AtomicInteger();

	/** Members come and go seldom, beside what they are told. */
	private @Nullable List<GroupSubscription> list;

	void add(GroupSubscription member) {
		this.all.add(member);
		this.list = null;
	}

	void remove(GroupSubscription member) {
		this.all.remove(member);
		this.list = null;
	}

	void clear() {
		this.all.clear();
		this.list = null;
	}

	boolean contains(GroupSubscription member) {
		return this.all.contains(member);
	}

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	int size() {
		return this.all.size();
	}

	/**
	 * All members.
	 * @return the members as they are now
	 */
	List<GroupSubscription> list() {
		List<GroupSubscription> known = this.list;
		if (known == null) {
			known = List.copyOf(this.all);
			this.list = known;
		}
		return known;
	}

	/**
	 * Those of whom it is not sure what they have.
	 * @return the members as they are now
	 */
	List<GroupSubscription> unsure() {
		return hasUnsure() ? this.all.stream().filter(GroupSubscription::isUnsure).toList() : List.of();
	}

	boolean hasUnsure() {
		return this.unsure.get() > 0;
	}

	/**
	 * It is not sure what a member has, or no longer.
	 * @param now whether it is not
	 */
	void unsure(boolean now) {
		this.unsure.addAndGet(now ? 1 : -1);
	}

}
