package dev.restkit.web.page;

/**
 * Knows the characters that make a text look like what it is not: those that turn the
 * direction of writing, and control characters.
 *
 * @since 0.1.0
 */
public final class PageText {

	private PageText() {
	}

	/**
	 * A text with its deceptive characters made visible.
	 * @param text any text
	 * @return the text, with {@code \}{@code u202e} for what turns the direction
	 */
	public static String visible(String text) {
		StringBuilder visible = null;
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (isDeceptive(character)) {
				visible = (visible != null) ? visible : new StringBuilder(text.substring(0, index));
				visible.append(escaped(character));
			}
			else if (visible != null) {
				visible.append(character);
			}
		}
		return (visible != null) ? visible.toString() : text;
	}

	static boolean isDeceptive(char character) {
		if (character >= ' ' && character < '\u007F') {
			return false;
		}
		return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069')
				|| character == '\u200E' || character == '\u200F'
				|| (character < ' ' && character != '\n' && character != '\t')
				|| (character >= '\u007F' && character <= '\u009F');
	}

	static String escaped(char character) {
		return String.format("\\u%04x", (int) character);
	}

}
