package dev.restkit.web.webmvc;

import dev.restkit.problem.Pointer;

/**
 * Reads the paths of Spring's field errors.
 */
final class FieldPath {

	private FieldPath() {
	}

	/**
	 * The place that a path means.
	 * @param path the path, such as {@code items[0].price}
	 * @param from where it starts
	 * @return the place
	 */
	static Pointer resolve(String path, Pointer from) {
		Pointer place = from;
		int start = 0;
		for (int index = 0; index <= path.length(); index++) {
			char character = (index < path.length()) ? path.charAt(index) : '.';
			if (character == '.' || character == '[' || character == ']') {
				if (index > start) {
					place = step(path.substring(start, index), character == ']', place);
				}
				start = index + 1;
			}
		}
		return place;
	}

	private static Pointer step(String name, boolean bracketed, Pointer place) {
		boolean number = bracketed && name.length() <= 9
				&& name.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? place.child(Integer.parseInt(name)) : place.child(name);
	}

}
