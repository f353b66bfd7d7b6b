package dev.restkit.format.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Writes the characters of elements in UTF-8. What would mean something to a reader is
 * escaped, and what XML 1.0 cannot hold becomes U+FFFD.
 */
final class XmlWriter {

	private static final int CHUNK = 8192;

	private static final String REPLACEMENT = "\uFFFD";

	private final OutputStream out;

	private final StringBuilder text = new StringBuilder(CHUNK);

	XmlWriter(OutputStream out) {
		this.out = out;
		this.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	}

	/**
	 * Begin a start tag.
	 * @param element the name of the element
	 */
	void start(String element) {
		this.text.append('<').append(element);
	}

	/**
	 * Add an attribute to the start tag.
	 * @param name the name of the attribute
	 * @param value its value
	 */
	void attribute(String name, String value) {
		this.text.append(' ').append(name).append("=\"");
		characters(value);
		this.text.append('"');
	}

	/**
	 * End a start tag.
	 */
	void open() {
		this.text.append('>');
	}

	/**
	 * End a start tag whose element has no content.
	 */
	void empty() {
		this.text.append("/>");
	}

	/**
	 * Write an end tag.
	 * @param element the name of the element
	 * @throws IOException if the bytes cannot be written
	 */
	void end(String element) throws IOException {
		this.text.append("</").append(element).append('>');
		if (this.text.length() >= CHUNK) {
			flush();
		}
	}

	/**
	 * Hand over what was written.
	 * @throws IOException if the bytes cannot be written
	 */
	void flush() throws IOException {
		this.out.write(this.text.toString().getBytes(StandardCharsets.UTF_8));
		this.text.setLength(0);
	}

	/**
	 * Write characters as they are meant.
	 * @param characters the characters
	 */
	void characters(String characters) {
		int from = 0;
		for (int index = 0; index < characters.length(); index++) {
			String escaped = escaped(characters, index);
			if (escaped != null) {
				this.text.append(characters, from, index).append(escaped);
				from = index + 1;
			}
		}
		this.text.append(characters, from, characters.length());
	}

	private static @Nullable String escaped(String characters, int index) {
		char character = characters.charAt(index);
		return switch (character) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			case '\t' -> "&#9;";
			case '\n' -> "&#10;";
			case '\r' -> "&#13;";
			case '\uFFFE', '\uFFFF' -> REPLACEMENT;
			default -> (character < ' ' || isLoneSurrogate(characters, index)) ? REPLACEMENT : null;
		};
	}

	private static boolean isLoneSurrogate(String characters, int index) {
		char character = characters.charAt(index);
		if (Character.isHighSurrogate(character)) {
			return index + 1 == characters.length() || !Character.isLowSurrogate(characters.charAt(index + 1));
		}
		return Character.isLowSurrogate(character)
				&& (index == 0 || !Character.isHighSurrogate(characters.charAt(index - 1)));
	}

}
