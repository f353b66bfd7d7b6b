package dev.restkit.subscription;

import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * How much of all changes somebody has seen, written {@code epoch:offset}. Clients hand
 * it back as it is.
 *
 * @param epoch the time since which no change was lost; those of different epochs cannot
 * be compared
 * @param offset the number of the last change that was seen
 * @param part how many of the events of that change were seen, or 0 for all of them
 * @since 0.1.0
 */
public record Position(String epoch, long offset, int part) {

	private static final int MAX_LENGTH = 64;

	private static final String SEPARATOR = "-";

	/**
	 * A position behind all events of a change.
	 * @param epoch the time since which no change was lost
	 * @param offset the number of the change
	 * @return the position
	 */
	public static Position of(String epoch, long offset) {
		return new Position(epoch, offset, 0);
	}

	/**
	 * A word that no other epoch and no other node is called.
	 * @return eight hexadecimal digits
	 */
	public static String word() {
		return "%08x".formatted(ThreadLocalRandom.current().nextInt());
	}

	/**
	 * Read a position.
	 * @param text what a client says, or {@code null}
	 * @return the position, or {@code null} if it is none
	 */
	public static @Nullable Position parse(@Nullable String text) {
		int colon = (text != null) ? text.indexOf(':') : -1;
		if (text == null || colon <= 0 || text.length() > MAX_LENGTH) {
			return null;
		}
		String numbers = text.substring(colon + 1);
		int dot = numbers.indexOf('.');
		try {
			Position position = new Position(text.substring(0, colon),
					Long.parseLong((dot >= 0) ? numbers.substring(0, dot) : numbers),
					(dot >= 0) ? Integer.parseInt(numbers.substring(dot + 1)) : 0);
			return position.toString().equals(text) ? position : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * A position within the events of this one's change.
	 * @param number how many of them were seen
	 * @return the position
	 */
	Position part(int number) {
		return new Position(this.epoch, this.offset, number);
	}

	/**
	 * This position as one of the events that a node makes.
	 * @param node the word of the node
	 * @return the position, which only that node knows
	 */
	Position on(String node) {
		return new Position(this.epoch + SEPARATOR + node, this.offset, this.part);
	}

	/**
	 * Whether it is the position of an event that a node made.
	 * @param node the word of the node
	 * @return {@code false} for one of another node, and for one that all nodes know
	 */
	boolean isOn(String node) {
		return this.epoch.endsWith(SEPARATOR + node);
	}

	/**
	 * The opposite of {@link #on}.
	 * @param node the word of the node
	 * @return the position as all nodes know it
	 */
	Position asSeenFrom(String node) {
		return isOn(node)
				? new Position(this.epoch.substring(0, this.epoch.length() - SEPARATOR.length() - node.length()),
						this.offset, this.part)
				: this;
	}

	@Override
	public String toString() {
		return this.epoch + ":" + this.offset + ((this.part > 0) ? "." + this.part : "");
	}

}
