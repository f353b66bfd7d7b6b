package dev.restkit.subscription;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One thing that clients are told about the result that they watch. It is made once for
 * all of them.
 *
 * @since 0.1.0
 */
public final class LiveEvent {

	private static final String CHANGED = ",\"changed\":";

	private final Type type;

	private final Position id;

	private final @Nullable String key;

	private final String data;

	/** What an event replaces is named with what it names itself, if it replaces any. */
	private final @Nullable Set<String> changed;

	private final Map<EventEncoding<?>, Object> encoded = new ConcurrentHashMap<>(2);

	LiveEvent(Type type, Position id, @Nullable String key, String data, @Nullable Set<String> changed) {
		this.changed = changed;
		this.type = type;
		this.id = id;
		this.key = key;
		this.data = data;
	}

	/**
	 * What is told.
	 * @return the type
	 */
	public Type type() {
		return this.type;
	}

	/**
	 * What a client hands back to go on behind this event.
	 * @return the position
	 */
	public Position id() {
		return this.id;
	}

	/**
	 * The row that is told about.
	 * @return its key, or {@code null} if it is about no single row
	 */
	public @Nullable String key() {
		return this.key;
	}

	/**
	 * What is told, as JSON.
	 * @return an object
	 */
	public String data() {
		return this.data;
	}

	/**
	 * Whether a later event of this kind about the same row says all that this one does.
	 */
	boolean isReplaceable() {
		return this.changed != null;
	}

	/**
	 * This event for a client that was not told an earlier one about the same row.
	 * @param earlier the event that this one stands for, too
	 * @return an event that names what has changed in both
	 */
	LiveEvent insteadOf(LiveEvent earlier) {
		if (this.changed == null || earlier.changed == null || this.changed.containsAll(earlier.changed)) {
			return this;
		}
		Set<String> both = new LinkedHashSet<>(this.changed);
		both.addAll(earlier.changed);
		return new LiveEvent(this.type, this.id, this.key,
				this.data.substring(0, this.data.lastIndexOf(CHANGED)) + changed(both) + "}", both);
	}

	/**
	 * The last member of an update's data.
	 * @param names what has changed
	 * @return the member with the comma before it
	 */
	static String changed(Set<String> names) {
		return names.stream().map(JsonText::quote).collect(Collectors.joining(",", CHANGED + "[", "]"));
	}

	/**
	 * The event as a wire writes it.
	 * @param encoding how the wire writes it
	 * @param <T> what it is written as
	 * @return what is sent
	 */
	@SuppressWarnings("unchecked")
	public <T> T as(EventEncoding<T> encoding) {
		Object known = this.encoded.get(encoding);
		return (T) ((known != null) ? known
				: this.encoded.computeIfAbsent(encoding, (wire) -> Objects.requireNonNull(wire.encode(this))));
	}

	@Override
	public String toString() {
		return this.type.text() + " " + this.id + " " + this.data;
	}

	/**
	 * Types of events.
	 */
	public enum Type {

		/** Drop what you have. */
		RESET("reset"),

		/** A row is there. */
		ENTER("enter"),

		/** A row changed, or stands somewhere else. */
		UPDATE("update"),

		/** A row is gone. */
		LEAVE("leave"),

		/** The whole result, where it has no rows, or the next item of a stream. */
		VALUE("value"),

		/** You have what a call would give you now. */
		READY("ready"),

		/** A stream has come to its end. */
		COMPLETE("complete");

		private final String text;

		Type(String text) {
			this.text = text;
		}

		/**
		 * The name that clients see.
		 * @return the name
		 */
		public String text() {
			return this.text;
		}

	}

}
