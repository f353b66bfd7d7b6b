package dev.restkit.subscription;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Finds the groups that a change matters to, without a look at the others.
 */
final class GroupIndex {

	private final Map<String, Topic> topics = new HashMap<>();

	synchronized void add(LiveGroup group) {
		for (Interest interest : group.watch().interests()) {
			this.topics.computeIfAbsent(interest.topic(), (topic) -> new Topic()).of(interest).add(group);
		}
	}

	synchronized void remove(LiveGroup group) {
		for (Interest interest : group.watch().interests()) {
			Topic topic = this.topics.get(interest.topic());
			if (topic != null) {
				topic.remove(interest, group);
				if (topic.isEmpty()) {
					this.topics.remove(interest.topic());
				}
			}
		}
	}

	synchronized Set<LiveGroup> affectedBy(Change change) {
		Topic topic = this.topics.get(change.topic());
		if (topic == null) {
			return Set.of();
		}
		Set<LiveGroup> affected = topic.candidates(change);
		affected.removeIf((group) -> group.watch().interests().stream().noneMatch((own) -> own.isMetBy(change)));
		return affected;
	}

	/**
	 * The groups of one topic, by what they must be met by.
	 */
	private static final class Topic {

		private final Set<LiveGroup> all = new LinkedHashSet<>();

		private final Map<String, Set<LiveGroup>> byKey = new HashMap<>();

		private final Map<String, Map<String, Set<LiveGroup>>> byValue = new HashMap<>();

		Set<LiveGroup> of(Interest interest) {
			if (interest.key() != null) {
				return this.byKey.computeIfAbsent(interest.key(), (key) -> new LinkedHashSet<>());
			}
			if (interest.equal().isEmpty()) {
				return this.all;
			}
			Map.Entry<String, String> first = first(interest);
			return this.byValue.computeIfAbsent(first.getKey(), (attribute) -> new HashMap<>())
				.computeIfAbsent(first.getValue(), (value) -> new LinkedHashSet<>());
		}

		void remove(Interest interest, LiveGroup group) {
			if (interest.key() != null) {
				drop(this.byKey, interest.key(), group);
			}
			else if (interest.equal().isEmpty()) {
				this.all.remove(group);
			}
			else {
				Map.Entry<String, String> first = first(interest);
				Map<String, Set<LiveGroup>> values = this.byValue.get(first.getKey());
				if (values != null) {
					drop(values, first.getValue(), group);
					if (values.isEmpty()) {
						this.byValue.remove(first.getKey());
					}
				}
			}
		}

		private static void drop(Map<String, Set<LiveGroup>> groups, String key, LiveGroup group) {
			Set<LiveGroup> some = groups.get(key);
			if (some != null) {
				some.remove(group);
				if (some.isEmpty()) {
					groups.remove(key);
				}
			}
		}

		boolean isEmpty() {
			return this.all.isEmpty() && this.byKey.isEmpty() && this.byValue.isEmpty();
		}

		Set<LiveGroup> candidates(Change change) {
			Set<LiveGroup> found = new LinkedHashSet<>(this.all);
			if (change.key() != null) {
				found.addAll(this.byKey.getOrDefault(change.key(), Set.of()));
			}
			else {
				this.byKey.values().forEach(found::addAll);
			}
			this.byValue.forEach((attribute, values) -> {
				String before = value(change.before(), attribute);
				String after = value(change.after(), attribute);
				if (isKnown(change, before, after)) {
					found.addAll(groups(values, before));
					found.addAll(groups(values, after));
				}
				else {
					values.values().forEach(found::addAll);
				}
			});
			return found;
		}

		private static boolean isKnown(Change change, @Nullable String before, @Nullable String after) {
			return switch (change.kind()) {
				case CREATED -> after != null;
				case DELETED -> before != null;
				case UPDATED, UNKNOWN -> before != null && after != null;
			};
		}

		private static @Nullable String value(@Nullable Map<String, String> values, String attribute) {
			return (values != null) ? values.get(attribute) : null;
		}

		private static Collection<LiveGroup> groups(Map<String, Set<LiveGroup>> values, @Nullable String value) {
			return (value != null) ? values.getOrDefault(value, Set.of()) : Set.of();
		}

		private static Map.Entry<String, String> first(Interest interest) {
			return new TreeMap<>(interest.equal()).firstEntry();
		}

	}

}
