package dev.restkit.processor;

import java.util.Arrays;

/**
 * What {@code @link} refers to: a type or a member as Java names it, and perhaps a label.
 */
final class JavaReference {

	private JavaReference() {
	}

	/**
	 * The label, or nothing.
	 */
	static String label(String reference) {
		return reference.substring(end(reference)).strip();
	}

	static String labelOrName(String reference) {
		String label = label(reference);
		return label.isEmpty() ? name(reference) : label;
	}

	/**
	 * The name as one would say it: {@code Book.price} for
	 * {@code org.example.Book#price()}.
	 */
	static String name(String reference) {
		String target = reference.substring(0, end(reference)).strip();
		int parenthesis = target.indexOf('(');
		String plain = (parenthesis > 0) ? target.substring(0, parenthesis) : target;
		int hash = plain.indexOf('#');
		if (hash < 0) {
			return simple(plain);
		}
		String type = simple(plain.substring(0, hash));
		String member = plain.substring(hash + 1);
		return type.isEmpty() ? member : type + "." + member;
	}

	/**
	 * A type without its package; what has no capital letter is a package itself.
	 */
	private static String simple(String type) {
		String[] parts = type.split("\\.");
		for (int index = 0; index < parts.length; index++) {
			if (!parts[index].isEmpty() && Character.isUpperCase(parts[index].charAt(0))) {
				return String.join(".", Arrays.asList(parts).subList(index, parts.length));
			}
		}
		return type;
	}

	/**
	 * Where the reference ends: at the first blank that is in no parentheses or angle
	 * brackets.
	 */
	private static int end(String reference) {
		int depth = 0;
		for (int index = 0; index < reference.length(); index++) {
			char character = reference.charAt(index);
			depth += (character == '(' || character == '<') ? 1 : (character == ')' || character == '>') ? -1 : 0;
			if (depth <= 0 && Character.isWhitespace(character)) {
				return index;
			}
		}
		return reference.length();
	}

}
