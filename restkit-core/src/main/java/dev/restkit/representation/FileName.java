package dev.restkit.representation;

/**
 * Makes a file name of what a client sent as one.
 */
final class FileName {

	private static final int LONGEST = 255;

	private static final int LONGEST_EXTENSION = 20;

	private FileName() {
	}

	/**
	 * Only what follows the last separator of a path of any system, without characters
	 * that control a terminal or the direction of writing.
	 * @param sent what was sent
	 * @return the name, empty if nothing is left
	 */
	static String safe(String sent) {
		String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		StringBuilder name = new StringBuilder(last.length());
		last.codePoints().filter(FileName::isPlain).forEach(name::appendCodePoint);
		String plain = name.toString().strip();
		return (plain.equals(".") || plain.equals("..")) ? "" : shortened(plain);
	}

	private static boolean isPlain(int character) {
		boolean direction = character == 0x200E || character == 0x200F || (character >= 0x202A && character <= 0x202E)
				|| (character >= 0x2066 && character <= 0x2069);
		int type = Character.getType(character);
		return !direction && type != Character.CONTROL && type != Character.SURROGATE
				&& type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
	}

	/**
	 * The beginning and the extension, without half a character between them.
	 */
	private static String shortened(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String extension = (dot >= 0 && name.length() - dot <= LONGEST_EXTENSION) ? name.substring(dot) : "";
		int end = LONGEST - extension.length();
		return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
	}

}
