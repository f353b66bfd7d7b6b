package dev.restkit.validation;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Shows clients what they sent, as JSON writes it and only its beginning. What a message
 * cannot hold, such as half of a surrogate pair, becomes U+FFFD.
 */
final class ShownInput {

	private static final int LENGTH = 100;

	private static final char REPLACEMENT = '\uFFFD';

	private final StringBuilder shown = new StringBuilder();

	private ShownInput() {
	}

	/**
	 * Show a value.
	 * @param input neutral data; a text is shown without quotes
	 * @return what is shown
	 */
	static String of(@Nullable Object input) {
		ShownInput shown = new ShownInput();
		if (input instanceof String text) {
			shown.characters(text);
		}
		else {
			shown.value(input);
		}
		return shown.text();
	}

	private void value(@Nullable Object input) {
		if (input instanceof String text) {
			this.shown.append('"');
			characters(text);
			this.shown.append('"');
		}
		else if (input instanceof Map<?, ?> map) {
			object(map);
		}
		else if (input instanceof List<?> list) {
			list(list);
		}
		else if (input == null || input instanceof Number || input instanceof Boolean) {
			characters(String.valueOf(input));
		}
		else {
			this.shown.append(InputKind.of(input));
		}
	}

	private void object(Map<?, ?> map) {
		this.shown.append('{');
		Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
		while (members.hasNext() && !isFull()) {
			Map.Entry<?, ?> member = members.next();
			value(member.getKey());
			this.shown.append(": ");
			value(member.getValue());
			this.shown.append(members.hasNext() ? ", " : "");
		}
		this.shown.append('}');
	}

	private void list(List<?> list) {
		this.shown.append('[');
		Iterator<?> items = list.iterator();
		while (items.hasNext() && !isFull()) {
			value(items.next());
			this.shown.append(items.hasNext() ? ", " : "");
		}
		this.shown.append(']');
	}

	private void characters(String text) {
		for (int index = 0; index < text.length() && !isFull(); index++) {
			int character = text.codePointAt(index);
			boolean pair = Character.isSupplementaryCodePoint(character);
			boolean unclean = !pair && (character == 0 || Character.isSurrogate((char) character));
			this.shown.appendCodePoint(unclean ? REPLACEMENT : character);
			index += pair ? 1 : 0;
		}
	}

	private boolean isFull() {
		return this.shown.length() > LENGTH;
	}

	private String text() {
		if (!isFull()) {
			return this.shown.toString();
		}
		boolean pair = Character.isHighSurrogate(this.shown.charAt(LENGTH - 1));
		return this.shown.substring(0, pair ? LENGTH - 1 : LENGTH) + "…";
	}

}
