package dev.restkit.web.form;

import org.springframework.util.StringUtils;

/**
 * Makes names for people from names for programs.
 */
final class Labels {

	private Labels() {
	}

	/**
	 * A name for people.
	 * @param name a name such as {@code authorName}, {@code author_name} or
	 * {@code price__gte}
	 * @return the name with blanks, such as {@code Author name}
	 */
	static String of(String name) {
		StringBuilder words = new StringBuilder();
		for (int index = 0; index < name.length(); index++) {
			char character = name.charAt(index);
			boolean starts = index > 0 && Character.isUpperCase(character)
					&& Character.isLowerCase(name.charAt(index - 1));
			words.append(starts ? " " : "");
			words.append((character == '_' || character == '-') ? ' '
					: starts ? Character.toLowerCase(character) : character);
		}
		return StringUtils.capitalize(words.toString().replaceAll(" +", " ").strip());
	}

}
