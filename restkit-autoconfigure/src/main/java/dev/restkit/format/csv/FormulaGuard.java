package dev.restkit.format.csv;

/**
 * Keeps spreadsheets from running texts as formulas (OWASP, CSV injection): an apostrophe
 * before what starts like one. A text that already looks guarded gets one more, so that
 * every text comes back as it was.
 */
final class FormulaGuard {

	private static final char GUARD = '\'';

	private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private FormulaGuard() {
	}

	/**
	 * Make a text harmless.
	 * @param text the text
	 * @return the text, with an apostrophe before it where it starts like a formula
	 */
	static String guarded(String text) {
		return startsFormula(text, 0) ? GUARD + text : text;
	}

	/**
	 * The text that was made harmless.
	 * @param cell what stands in the cell
	 * @return the text
	 */
	static String restored(String cell) {
		return (!cell.isEmpty() && cell.charAt(0) == GUARD && startsFormula(cell, 1)) ? cell.substring(1) : cell;
	}

	private static boolean isStart(char character) {
		boolean letter = character > '@' && character < 0xFF00;
		return !letter && STARTS.indexOf(character) >= 0;
	}

	private static boolean startsFormula(String text, int from) {
		int index = from;
		while (index < text.length() && text.charAt(index) == GUARD) {
			index++;
		}
		return index < text.length() && isStart(text.charAt(index));
	}

}
