package dev.restkit.format.csv;

import java.util.Set;

/**
 * What stands around the results of a page: a table has no place for it.
 */
final class PageEnvelope {

	static final String RESULTS = "results";

	private static final Set<String> NAMES = Set.of("count", "next", "previous", RESULTS);

	private PageEnvelope() {
	}

	/**
	 * Whether a page has a property.
	 * @param name the name of the property
	 * @return {@code true} for one of the envelope
	 */
	static boolean has(String name) {
		return NAMES.contains(name);
	}

}
