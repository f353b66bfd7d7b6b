package dev.restkit.subscription;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a result depends on. It may say too little about what does not matter, never too
 * much: a result is worked out again for nothing, but no change is missed.
 *
 * @param topic the topic of changes that matter
 * @param key the primary key of the only object that matters, as text, or {@code null} if
 * all do
 * @param equal the attributes that objects must have to matter, by name, as texts like
 * those of {@link Change}
 * @since 0.1.0
 */
public record Interest(String topic, @Nullable String key, Map<String, String> equal) {

	public Interest {
		equal = Map.copyOf(equal);
	}

	/**
	 * All changes of a topic.
	 * @param topic the topic
	 * @return the interest
	 */
	public static Interest in(String topic) {
		return new Interest(topic, null, Map.of());
	}

	/**
	 * Whether a change may matter: the object had what it must have, or has it now, or
	 * nobody knows.
	 * @param change the change
	 * @return {@code false} if it surely does not matter
	 */
	public boolean isMetBy(Change change) {
		if (!this.topic.equals(change.topic())
				|| (this.key != null && change.key() != null && !this.key.equals(change.key()))) {
			return false;
		}
		return switch (change.kind()) {
			case CREATED -> fits(change.after());
			case DELETED -> fits(change.before());
			case UPDATED, UNKNOWN -> fits(change.before()) || fits(change.after());
		};
	}

	private boolean fits(@Nullable Map<String, String> values) {
		if (values == null) {
			return true;
		}
		for (Map.Entry<String, String> wanted : this.equal.entrySet()) {
			String value = values.get(wanted.getKey());
			if (value != null && !value.equals(wanted.getValue())) {
				return false;
			}
		}
		return true;
	}

}
