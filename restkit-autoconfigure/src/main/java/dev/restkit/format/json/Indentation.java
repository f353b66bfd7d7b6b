package dev.restkit.format.json;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Indents JSON by some blanks for each level.
 */
final class Indentation {

	private static final int WIDEST = 8;

	private Indentation() {
	}

	/**
	 * All widths that there are.
	 * @return the widths, from 1 on
	 */
	static Stream<Integer> widths() {
		return IntStream.rangeClosed(1, WIDEST).boxed();
	}

	/**
	 * The width that a client asks for.
	 * @param text what it sent
	 * @return the width, at most the widest; 0 for none, and for what is no number
	 */
	static int width(String text) {
		if (text.isEmpty() || !text.chars().allMatch((character) -> character >= '0' && character <= '9')) {
			return 0;
		}
		return (text.length() > 1) ? wide(text) : Math.min(text.charAt(0) - '0', WIDEST);
	}

	private static int wide(String text) {
		String digits = text.replaceFirst("^0+", "");
		return (digits.length() > 1) ? WIDEST : width(digits);
	}

	static PrettyPrinter of(int width) {
		DefaultIndenter indenter = new DefaultIndenter(" ".repeat(width), "\n");
		Separators separators = Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Separators.Spacing.AFTER)
			.withObjectEmptySeparator("")
			.withArrayEmptySeparator("");
		return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
	}

}
