package dev.restkit.processor;

/**
 * Text that any document can hold: without control characters but line feeds and tabs,
 * and without halves of surrogate pairs.
 */
final class PrintableText {

	private PrintableText() {
	}

	static String of(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		text.replace("\r\n", "\n")
			.replace('\r', '\n')
			.codePoints()
			.filter(PrintableText::isPrintable)
			.forEach(printable::appendCodePoint);
		return printable.toString();
	}

	private static boolean isPrintable(int character) {
		if (character == '\n' || character == '\t') {
			return true;
		}
		return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
	}

}
