package dev.restkit.data.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.restkit.subscription.Change;
import dev.restkit.subscription.Change.Kind;

/**
 * The changes of one transaction, not yet committed. More than a certain number of them
 * are not told apart any more, so that a large transaction needs no large memory.
 */
final class GatheredChanges {

	/** How many changes are told one by one. */
	static final int MOST = 10_000;

	private List<Change> changes = new ArrayList<>();

	private final Set<Identity> created = new HashSet<>();

	private final Set<String> topics = new LinkedHashSet<>();

	void add(Change change) {
		if (!this.topics.isEmpty()) {
			this.topics.add(change.topic());
			return;
		}
		if (this.changes.size() == MOST) {
			this.changes.forEach((gathered) -> this.topics.add(gathered.topic()));
			this.topics.add(change.topic());
			this.changes = List.of();
			this.created.clear();
			return;
		}
		this.changes.add(change);
		if (change.kind() == Kind.CREATED && change.key() != null) {
			this.created.add(new Identity(change.topic(), change.key()));
		}
	}

	/**
	 * Add the change of a part of an object, such as a collection. That of an object that
	 * is new anyway is left out: often nothing else is known of it, so that it would
	 * matter to everybody.
	 * @param change the change of the object
	 */
	void addPart(Change change) {
		if (change.key() == null || !this.created.contains(new Identity(change.topic(), change.key()))) {
			add(change);
		}
	}

	boolean isEmpty() {
		return this.changes.isEmpty() && this.topics.isEmpty();
	}

	/**
	 * Hand out all that was gathered, and begin anew.
	 * @return the changes, in their order
	 */
	List<Change> drain() {
		List<Change> all = this.topics.isEmpty() ? List.copyOf(this.changes)
				: this.topics.stream().map((topic) -> Change.of(topic, null)).toList();
		this.changes = new ArrayList<>();
		this.created.clear();
		this.topics.clear();
		return all;
	}

	/**
	 * An object.
	 *
	 * @param topic its topic
	 * @param key its primary key
	 */
	private record Identity(String topic, String key) {

	}

}
