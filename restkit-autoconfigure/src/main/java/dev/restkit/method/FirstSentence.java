package dev.restkit.method;

import org.jspecify.annotations.Nullable;

/**
 * The first sentence of a Markdown text, which ends with its first paragraph at the
 * latest.
 *
 * @param sentence the sentence in one line, without its full stop
 * @param rest what follows, or {@code null} for nothing
 */
record FirstSentence(String sentence, @Nullable String rest) {

	private static final String ENDS = ".!?";

	static FirstSentence of(String markdown) {
		String text = markdown.strip();
		int end = end(text);
		String sentence = text.substring(0, end).replaceAll("\\s+", " ").strip();
		String rest = text.substring(end).strip();
		boolean stopped = sentence.endsWith(".") && !sentence.endsWith("..");
		return new FirstSentence(stopped ? sentence.substring(0, sentence.length() - 1) : sentence,
				rest.isEmpty() ? null : rest);
	}

	private static int end(String text) {
		boolean code = false;
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '\n' && isParagraph(text, index + 1)) {
				return index;
			}
			code ^= character == '`';
			if (!code && ENDS.indexOf(character) >= 0 && isEnd(text, index + 1)) {
				return index + 1;
			}
		}
		return text.length();
	}

	/**
	 * Whether a line is empty, or starts a list.
	 */
	private static boolean isParagraph(String text, int start) {
		String line = text.substring(start).stripLeading();
		return text.startsWith("\n", start) || line.startsWith("- ") || line.startsWith("1. ");
	}

	/**
	 * A sentence ends before white space, but not before a small letter, as in "e.g. so".
	 */
	private static boolean isEnd(String text, int next) {
		if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
			return false;
		}
		return next + 1 >= text.length() || !Character.isLowerCase(text.charAt(next + 1));
	}

}
