package dev.restkit.web;

import org.springframework.util.StringUtils;

/**
 * Makes names for people from names for programs, such as the labels of fields.
 *
 * @since 0.1.0
 */
public final class Labels {

	private Labels() {
	}

	/**
	 * A name for people.
	 * @param name a name such as {@code authorName}, {@code author_name} or
	 * {@code price__gte}
	 * @return the name with blanks, such as {@code Author name}
	 */
	public static String of(String name) {
		StringBuilder words = new StringBuilder();
		for (int index = 0; index < name.length(); index++) {
			char character = name.charAt(index);
			boolean starts = index > 0 && Character.isUpperCase(character)
					&& !Character.isUpperCase(name.charAt(index - 1));
			words.append(starts ? " " : "");
			words.append((character == '_' || character == '-') ? ' '
					: starts ? Character.toLowerCase(character) : character);
		}
		return StringUtils.capitalize(words.toString().replaceAll(" +", " ").strip());
	}

}
