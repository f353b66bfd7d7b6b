package dev.restkit.viewset;

/**
 * Turns names of Java into words that people read, and that paths are made of.
 */
final class Words {

	private Words() {
	}

	/**
	 * The words of a name, in lower case.
	 * @param name the name, such as {@code OrderItem}
	 * @param separator what stands between the words
	 * @return the words, such as {@code order-item}
	 */
	static String of(String name, char separator) {
		StringBuilder words = new StringBuilder();
		for (int index = 0; index < name.length(); index++) {
			char character = name.charAt(index);
			if (Character.isUpperCase(character) && index > 0) {
				words.append(separator);
			}
			words.append(Character.toLowerCase(character));
		}
		return words.toString();
	}

	static String withArticle(String name) {
		String words = of(name, ' ');
		return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
	}

}
