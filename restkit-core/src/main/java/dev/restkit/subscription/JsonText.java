package dev.restkit.subscription;

/**
 * Writes texts as JSON, for events and frames, whose pieces renderers have written
 * already.
 *
 * @since 0.1.0
 */
public final class JsonText {

	private static final int FIRST_PRINTABLE = 0x20;

	private JsonText() {
	}

	/**
	 * A text as a JSON string. Line separators are escaped as well, which some readers
	 * take for the ends of lines.
	 * @param text the text
	 * @return the string with its quotes
	 */
	public static String quote(String text) {
		StringBuilder json = new StringBuilder(text.length() + 2).append('"');
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '"' || character == '\\') {
				json.append('\\').append(character);
			}
			else if (character < FIRST_PRINTABLE || character == '\u2028' || character == '\u2029') {
				json.append(String.format("\\u%04x", (int) character));
			}
			else {
				json.append(character);
			}
		}
		return json.append('"').toString();
	}

}
