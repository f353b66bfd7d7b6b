package dev.restkit.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Decodes percent-encoded UTF-8, and refuses what is not: half an escape, bytes that are
 * no UTF-8, a NUL.
 */
final class PercentEncoding {

	private static final int RADIX = 16;

	private PercentEncoding() {
	}

	/**
	 * Decode a segment of a path.
	 * @param text the raw text
	 * @return the decoded text, or {@code null} if it is malformed
	 */
	static @Nullable String decode(String text) {
		return decode(text, false);
	}

	/**
	 * Decode a name or a value of a query, where a plus sign is a blank.
	 * @param text the raw text
	 * @return the decoded text, or {@code null} if it is malformed
	 */
	static @Nullable String decodeForm(String text) {
		return decode(text, true);
	}

	private static @Nullable String decode(String text, boolean plusIsBlank) {
		int index = 0;
		while (index < text.length() && isPlain(text.charAt(index), plusIsBlank)) {
			index++;
		}
		return (index == text.length()) ? text : decodeFrom(index, text, plusIsBlank);
	}

	private static boolean isPlain(char character, boolean plusIsBlank) {
		return character > 0 && character < 0x80 && character != '%' && (character != '+' || !plusIsBlank);
	}

	private static @Nullable String decodeFrom(int start, String text, boolean plusIsBlank) {
		ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
		bytes.put(text.substring(0, start).getBytes(StandardCharsets.US_ASCII));
		for (int index = start; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '%') {
				int value = escape(text, index);
				if (value <= 0) {
					return null;
				}
				bytes.put((byte) value);
				index += 2;
			}
			else if (character == 0 || character >= 0x80) {
				return null;
			}
			else {
				bytes.put((byte) ((plusIsBlank && character == '+') ? ' ' : character));
			}
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private static int escape(String text, int index) {
		if (index + 2 >= text.length()) {
			return -1;
		}
		int high = digit(text.charAt(index + 1));
		int low = digit(text.charAt(index + 2));
		return (high < 0 || low < 0) ? -1 : high * RADIX + low;
	}

	private static int digit(char character) {
		return (character < 0x80) ? Character.digit(character, RADIX) : -1;
	}

}
