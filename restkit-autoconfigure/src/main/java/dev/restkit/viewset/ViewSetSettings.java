package dev.restkit.viewset;

/**
 * What holds for view sets that do not say otherwise.
 *
 * @param pageSize how many objects stand on a page
 * @param maxPageSize how many a caller may ask for at the most
 * @param maxInValues how many values an {@code in} filter takes at the most
 * @param maxBulk how many objects may be created at once at the most
 * @since 0.1.0
 */
public record ViewSetSettings(int pageSize, int maxPageSize, int maxInValues, int maxBulk) {

	/**
	 * Pages of 20, at most 100; 100 values; 1,000 objects at once.
	 * @return the settings
	 */
	public static ViewSetSettings defaults() {
		return new ViewSetSettings(20, 100, 100, 1000);
	}

}
