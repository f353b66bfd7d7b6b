package dev.restkit.representation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A place in neutral data (RFC 6901).
 *
 * @param tokens the names and indexes on the way; none for the whole document
 */
record JsonPointer(List<String> tokens) {

	JsonPointer {
		tokens = List.copyOf(tokens);
	}

	/**
	 * Read a pointer.
	 * @param text the pointer
	 * @return the pointer, or {@code null} if the text is none
	 */
	static @Nullable JsonPointer parse(String text) {
		List<String> tokens = new ArrayList<>();
		if (text.isEmpty()) {
			return new JsonPointer(tokens);
		}
		if (text.charAt(0) != '/') {
			return null;
		}
		for (String token : text.substring(1).split("/", -1)) {
			if (!isEscaped(token)) {
				return null;
			}
			tokens.add(token.replace("~1", "/").replace("~0", "~"));
		}
		return new JsonPointer(tokens);
	}

	private static boolean isEscaped(String token) {
		for (int index = token.indexOf('~'); index >= 0; index = token.indexOf('~', index + 1)) {
			boolean known = index + 1 < token.length()
					&& (token.charAt(index + 1) == '0' || token.charAt(index + 1) == '1');
			if (!known) {
				return false;
			}
		}
		return true;
	}

	boolean isRoot() {
		return this.tokens.isEmpty();
	}

	String last() {
		return this.tokens.get(this.tokens.size() - 1);
	}

	/**
	 * Whether another place lies below this one.
	 * @param other the other place
	 * @return {@code true} if this pointer is the beginning of the other, which is longer
	 */
	boolean isAbove(JsonPointer other) {
		return other.tokens.size() > this.tokens.size()
				&& other.tokens.subList(0, this.tokens.size()).equals(this.tokens);
	}

}
