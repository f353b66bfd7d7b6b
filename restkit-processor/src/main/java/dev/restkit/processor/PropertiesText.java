package dev.restkit.processor;

/**
 * Writes entries of a properties file, to be read as UTF-8. {@link java.util.Properties}
 * would put the date in front of them.
 */
final class PropertiesText {

	private PropertiesText() {
	}

	static void append(StringBuilder written, String key, String value) {
		escape(written, key, " :=#!");
		written.append('=');
		if (value.startsWith(" ")) {
			written.append('\\');
		}
		escape(written, value, "");
		written.append('\n');
	}

	private static void escape(StringBuilder written, String text, String special) {
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			switch (character) {
				case '\n' -> written.append("\\n");
				case '\t' -> written.append("\\t");
				case '\\' -> written.append("\\\\");
				default -> {
					if (special.indexOf(character) >= 0) {
						written.append('\\');
					}
					written.append(character);
				}
			}
		}
	}

}
