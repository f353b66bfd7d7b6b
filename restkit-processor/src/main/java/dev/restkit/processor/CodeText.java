package dev.restkit.processor;

/**
 * Writes code in Markdown, with fences that no backtick of the code ends.
 */
final class CodeText {

	private CodeText() {
	}

	static String span(String code) {
		String line = code.strip().replaceAll("\\s+", " ");
		if (line.isEmpty()) {
			return "";
		}
		String fence = "`".repeat(longestRun(line) + 1);
		boolean padded = line.startsWith("`") || line.endsWith("`");
		return padded ? fence + " " + line + " " + fence : fence + line + fence;
	}

	/**
	 * A block of code, without the blanks that all its lines start with.
	 */
	static String block(String code) {
		String lines = code.replaceAll("\\A(\\s*\n)+", "").stripTrailing().stripIndent();
		if (lines.isBlank()) {
			return "";
		}
		String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
		return fence + "\n" + lines + "\n" + fence;
	}

	private static int longestRun(String code) {
		int longest = 0;
		int run = 0;
		for (int index = 0; index < code.length(); index++) {
			run = (code.charAt(index) == '`') ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}

}
