package dev.restkit.validation;

/**
 * What counts as nothing in a text: all that Django REST framework trims (Python's
 * {@code str.strip}) and all that the pattern {@code \S} of documents does not match (the
 * white space of ECMAScript), so that no-break spaces and byte order marks are among it.
 * Characters of no width that join or part others are text.
 */
final class WhiteSpace {

	private static final char NEXT_LINE = '\u0085';

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private WhiteSpace() {
	}

	/**
	 * A text without the white space around it.
	 * @param text the text
	 * @return the same if there is none
	 */
	static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && contains(text.charAt(start))) {
			start++;
		}
		while (end > start && contains(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/**
	 * Whether a text is white space only.
	 * @param text the text
	 * @return {@code true} if nothing else is there
	 */
	static boolean isAll(String text) {
		for (int index = 0; index < text.length(); index++) {
			if (!contains(text.charAt(index))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * All white space is in Unicode's first plane.
	 */
	private static boolean contains(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE
				|| character == BYTE_ORDER_MARK;
	}

}
