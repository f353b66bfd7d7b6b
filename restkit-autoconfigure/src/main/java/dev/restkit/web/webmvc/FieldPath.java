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
	 * @param names what clients call the properties on the way
	 * @return the place
	 */
	static Pointer resolve(String path, Pointer from, ClientNames names) {
		Pointer place = from;
		int start = 0;
		for (int index = 0; index <= path.length(); index++) {
			char character = (index < path.length()) ? path.charAt(index) : '.';
			if (character == '.' || character == '[' || character == ']') {
				if (index > start) {
					String step = path.substring(start, index);
					place = (character == ']') ? item(step, place)
							: place.child(names.nameOf(owner(path, start), step));
				}
				start = index + 1;
			}
		}
		return place;
	}

	private static String owner(String path, int start) {
		return (start > 0) ? path.substring(0, start - 1) : "";
	}

	private static Pointer item(String key, Pointer place) {
		boolean number = key.length() <= 9 && key.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? place.child(Integer.parseInt(key)) : place.child(key);
	}

}
