package dev.restkit.format.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table.
 *
 * @param root the place of a whole row
 * @param header the names of the columns
 * @param page whether the rows are the results of a page
 */
record CsvTable(CsvColumn root, List<String> header, boolean page) {

	/** The name of the only column where rows are no objects. */
	static final String VALUE = "value";

	/** What follows the name of a column that holds lists, as in forms. */
	static final String LIST = "[]";

	/**
	 * A table of which all places are known.
	 * @param root the place of a whole row
	 * @param page whether the rows are the results of a page
	 * @return the table
	 */
	static CsvTable of(CsvColumn root, boolean page) {
		List<String> header = new ArrayList<>();
		root.number("", header);
		return new CsvTable(root, List.copyOf(header), page);
	}

}
