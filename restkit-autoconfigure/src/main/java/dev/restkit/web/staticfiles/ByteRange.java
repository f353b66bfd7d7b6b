package dev.restkit.web.staticfiles;

import org.jspecify.annotations.Nullable;

/**
 * One part of a file (RFC 9110, section 14).
 *
 * @param first its first byte
 * @param last its last byte
 */
record ByteRange(long first, long last) {

	private static final String UNIT = "bytes=";

	private static final int MAX_DIGITS = 18;

	/** A part that begins behind the end of the file. */
	static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

	/**
	 * Read the header. Several parts, other units and what is malformed count as no
	 * header.
	 * @param header the header, or {@code null}
	 * @param length the length of the file
	 * @return the part; {@link #UNSATISFIABLE}; or {@code null} for the whole file
	 */
	static @Nullable ByteRange parse(@Nullable String header, long length) {
		if (header == null || !header.startsWith(UNIT)) {
			return null;
		}
		String range = header.substring(UNIT.length()).strip();
		int dash = range.indexOf('-');
		if (dash < 0) {
			return null;
		}
		long first = number(range.substring(0, dash));
		long last = number(range.substring(dash + 1));
		if (range.length() == 1 || (first < 0 && dash > 0) || (last < 0 && dash < range.length() - 1)) {
			return null;
		}
		if (dash == 0) {
			return (last == 0 || length == 0) ? UNSATISFIABLE : new ByteRange(Math.max(0, length - last), length - 1);
		}
		if (dash < range.length() - 1 && last < first) {
			return null;
		}
		return (first >= length) ? UNSATISFIABLE
				: new ByteRange(first, (dash < range.length() - 1) ? Math.min(last, length - 1) : length - 1);
	}

	long length() {
		return this.last - this.first + 1;
	}

	private static long number(String digits) {
		boolean number = !digits.isEmpty() && digits.length() <= MAX_DIGITS
				&& digits.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? Long.parseLong(digits) : -1;
	}

}
