package dev.restkit.data.jpa;

/**
 * What a message repeats of the input: not more than a line.
 */
final class Shown {

	private static final int LIMIT = 100;

	private Shown() {
	}

	static String of(Object input) {
		String text = input.toString();
		return (text.length() > LIMIT) ? text.substring(0, LIMIT) + "…" : text;
	}

}
