package dev.restkit.problem;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sentence for people that can be said again in another language: a stable key, what
 * the sentence names, and its English words. Two messages that say the same in English
 * are equal.
 *
 * @since 0.1.0
 */
public final class Message {

	private final @Nullable String key;

	private final String pattern;

	private final List<Object> arguments;

	private final @Nullable Integer count;

	private Message(@Nullable String key, String pattern, List<Object> arguments, @Nullable Integer count) {
		this.key = key;
		this.pattern = pattern;
		this.arguments = arguments;
		this.count = count;
	}

	/**
	 * A sentence that is said as it is to everybody.
	 * @param text the sentence
	 * @return the message
	 */
	public static Message of(String text) {
		return new Message(null, text, List.of(), null);
	}

	/**
	 * A sentence that may be translated.
	 * @param key the stable key of its translations, such as {@code shop.closed}
	 * @param pattern its English words, with <code>{0}</code> for the first argument
	 * @param arguments what the sentence names; another message is translated, too,
	 * anything else is shown as its text
	 * @return the message
	 */
	public static Message of(String key, String pattern, Object... arguments) {
		List<Object> shown = new ArrayList<>(arguments.length);
		for (Object argument : arguments) {
			shown.add((argument instanceof Message) ? argument : String.valueOf(argument));
		}
		return new Message(key, pattern, List.copyOf(shown), null);
	}

	/**
	 * A sentence about a number of things, which may be translated. The translation of
	 * its singular has the key with {@code .one} at the end.
	 * @param key the stable key of its translations
	 * @param count how many things; <code>{0}</code> in the patterns
	 * @param one its English words for one thing
	 * @param other its English words for any other number
	 * @return the message
	 */
	public static Message counted(String key, int count, String one, String other) {
		return new Message(key, (count == 1) ? one : other, List.of(String.valueOf(count)), count);
	}

	/**
	 * The key of its translations.
	 * @return the key, or {@code null} for a sentence that is not translated
	 */
	public @Nullable String key() {
		return this.key;
	}

	/**
	 * What the sentence names.
	 * @return texts and messages
	 */
	public List<Object> arguments() {
		return this.arguments;
	}

	/**
	 * How many things it is about.
	 * @return the number, or {@code null} for a sentence without singular and plural
	 */
	public @Nullable Integer count() {
		return this.count;
	}

	/**
	 * The English words, before the arguments are put in.
	 * @return the pattern
	 */
	public String pattern() {
		return this.pattern;
	}

	/**
	 * The sentence in English.
	 * @return the text
	 */
	public String text() {
		if (this.arguments.isEmpty()) {
			return this.pattern;
		}
		StringBuilder text = new StringBuilder();
		int position = 0;
		while (position < this.pattern.length()) {
			int index = placeholder(position);
			text.append((index >= 0) ? this.arguments.get(index) : this.pattern.charAt(position));
			position += (index >= 0) ? 3 : 1;
		}
		return text.toString();
	}

	private int placeholder(int position) {
		if (this.pattern.charAt(position) != '{' || this.pattern.indexOf('}', position) != position + 2) {
			return -1;
		}
		int index = this.pattern.charAt(position + 1) - '0';
		return (index >= 0 && index < this.arguments.size()) ? index : -1;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Message message && text().equals(message.text());
	}

	@Override
	public int hashCode() {
		return text().hashCode();
	}

	/**
	 * The sentence in English.
	 */
	@Override
	public String toString() {
		return text();
	}

}
