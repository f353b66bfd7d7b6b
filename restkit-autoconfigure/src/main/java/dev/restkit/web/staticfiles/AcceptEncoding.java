package dev.restkit.web.staticfiles;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3).
 */
final class AcceptEncoding {

	private static final int MAX_LENGTH = 1024;

	private AcceptEncoding() {
	}

	/**
	 * Whether a client takes a coding.
	 * @param header the header, several joined by commas, or {@code null}
	 * @param coding the coding
	 * @return {@code true} if it names it, or a wildcard, with a weight above zero
	 */
	static boolean allows(@Nullable String header, String coding) {
		if (header == null || header.length() > MAX_LENGTH) {
			return false;
		}
		boolean wildcard = false;
		for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
			int semicolon = part.indexOf(';');
			String name = ((semicolon >= 0) ? part.substring(0, semicolon) : part).strip();
			boolean wanted = semicolon < 0 || !isZero(part.substring(semicolon + 1));
			if (name.equals(coding)) {
				return wanted;
			}
			wildcard = wildcard || (name.equals("*") && wanted);
		}
		return wildcard;
	}

	private static boolean isZero(String weight) {
		String value = weight.strip();
		if (!value.startsWith("q=")) {
			return false;
		}
		String digits = value.substring(2).strip();
		return digits.equals("0") || (digits.startsWith("0.") && digits.substring(2).chars().allMatch((c) -> c == '0'));
	}

}
