package dev.restkit.pagination;

/**
 * Which page a caller asks for.
 *
 * @param number the page, counted from 1, or {@link #LAST}
 * @param size how many objects stand on a page
 * @since 0.1.0
 */
public record PageRequest(long number, int size) {

	/**
	 * The number of the last page, whichever that is.
	 */
	public static final long LAST = -1;

	/**
	 * How many objects stand before the page.
	 * @return the offset
	 */
	public long offset() {
		return (this.number - 1) * this.size;
	}

}
