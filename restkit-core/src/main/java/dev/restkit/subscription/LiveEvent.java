package dev.restkit.subscription;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * One thing that clients are told about the result that they watch. It is made once for
 * all of them.
 *
 * @since 0.1.0
 */
public final class LiveEvent {

	private final Type type;

	private final Position id;

	private final @Nullable String key;

	private final String data;

	private final boolean replaceable;

	private final Map<EventEncoding<?>, Object> encoded = new ConcurrentHashMap<>(2);

	LiveEvent(Type type, Position id, @Nullable String key, String data, boolean replaceable) {
		this.replaceable = replaceable;
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
		return this.replaceable;
	}

	/**
	 * The event as a wire writes it.
	 * @param encoding how the wire writes it
	 * @param <T> what it is written as
	 * @return what is sent
	 */
	@SuppressWarnings("unchecked")
	public <T> T as(EventEncoding<T> encoding) {
		return (T) this.encoded.computeIfAbsent(encoding, (wire) -> Objects.requireNonNull(wire.encode(this)));
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
