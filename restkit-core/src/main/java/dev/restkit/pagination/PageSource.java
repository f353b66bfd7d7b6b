package dev.restkit.pagination;

import java.util.List;

/**
 * What pages are cut from.
 *
 * @param <T> the representation
 * @since 0.1.0
 */
public interface PageSource<T> {

	/**
	 * How many objects there are.
	 * @return the number
	 */
	long count();

	/**
	 * Some objects in a row.
	 * @param offset how many objects stand before them
	 * @param limit how many objects to read at the most
	 * @return the objects
	 */
	List<T> read(int offset, int limit);

}
