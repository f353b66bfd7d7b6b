package dev.restkit.viewset;

/**
 * What holds for view sets that do not say otherwise.
 *
 * @param pageSize how many objects stand on a page
 * @param maxPageSize how many a caller may ask for at the most
 * @param maxInValues how many values an {@code in} filter takes at the most
 * @since 0.1.0
 */
public record ViewSetSettings(int pageSize, int maxPageSize, int maxInValues) {

	/**
	 * Pages of 20, at most 100; 100 values.
	 * @return the settings
	 */
	public static ViewSetSettings defaults() {
		return new ViewSetSettings(20, 100, 100);
	}

}
