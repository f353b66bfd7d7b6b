package dev.restkit.subscription;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changed, and is committed.
 *
 * @param topic what it belongs to: the name of a model's class, or a word of the
 * application's own
 * @param key its primary key as text, or {@code null} if any of them may have changed
 * @param kind what happened to it
 * @param before attributes as they were, by name, as texts that are equal when the values
 * are, {@code ""} for null; {@code null} where nothing is known of them, and without
 * those of which nothing is known
 * @param after attributes as they are now, likewise
 * @since 0.1.0
 */
public record Change(String topic, @Nullable String key, Kind kind, @Nullable Map<String, String> before,
		@Nullable Map<String, String> after) {

	public Change {
		before = (before != null) ? Map.copyOf(before) : null;
		after = (after != null) ? Map.copyOf(after) : null;
	}

	/**
	 * A change of which no more is known than where it was.
	 * @param topic what it belongs to
	 * @param key its primary key, or {@code null} if any may have changed
	 * @return the change
	 */
	public static Change of(String topic, @Nullable Object key) {
		return new Change(topic, (key != null) ? key.toString() : null, Kind.UNKNOWN, null, null);
	}

	/**
	 * The topic of a model.
	 * @param model the type of its objects
	 * @return its topic
	 */
	public static String topicOf(Class<?> model) {
		return model.getName();
	}

	/**
	 * What happened.
	 */
	public enum Kind {

		/** It is new. */
		CREATED,

		/** It was there and is there. */
		UPDATED,

		/** It is gone. */
		DELETED,

		/** Nobody knows. */
		UNKNOWN

	}

}
