package dev.restkit.format.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Several texts in one cell, with {@code |} between them. A backslash stands before a
 * {@code |} or a backslash that belongs to a text.
 */
final class ListCell {

	static final char SEPARATOR = '|';

	private static final char ESCAPE = '\\';

	private ListCell() {
	}

	/**
	 * Add an item to a cell.
	 * @param cell the cell
	 * @param item the text of the item
	 */
	static void append(StringBuilder cell, String item) {
		for (int index = 0; index < item.length(); index++) {
			char character = item.charAt(index);
			if (character == SEPARATOR || character == ESCAPE) {
				cell.append(ESCAPE);
			}
			cell.append(character);
		}
	}

	/**
	 * The items of a cell. A backslash before anything else stands for itself.
	 * @param cell what stands in the cell
	 * @return the items, at least one
	 */
	static List<String> items(String cell) {
		List<String> items = new ArrayList<>();
		StringBuilder item = new StringBuilder();
		for (int index = 0; index < cell.length(); index++) {
			char character = cell.charAt(index);
			char next = (index + 1 < cell.length()) ? cell.charAt(index + 1) : 0;
			if (character == SEPARATOR) {
				items.add(item.toString());
				item.setLength(0);
			}
			else if (character == ESCAPE && (next == SEPARATOR || next == ESCAPE)) {
				item.append(next);
				index++;
			}
			else {
				item.append(character);
			}
		}
		items.add(item.toString());
		return items;
	}

}
