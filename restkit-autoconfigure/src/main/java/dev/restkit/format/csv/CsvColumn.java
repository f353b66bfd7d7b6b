package dev.restkit.format.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A place in the objects of a table: it has a cell of its own, or places below it, or
 * both where objects differ.
 */
final class CsvColumn {

	private final Map<String, CsvColumn> nested = new LinkedHashMap<>();

	private boolean text;

	private boolean list;

	private int index = -1;

	private String name = "";

	private @Nullable CsvColumn following;

	/**
	 * The place below this one; a new one if there is none yet.
	 * @param name the name of the property
	 * @return the place
	 */
	CsvColumn child(String name) {
		return this.nested.computeIfAbsent(name, (key) -> new CsvColumn());
	}

	/**
	 * The place below this one.
	 * @param name the name of the property
	 * @param before the place that was found before, if any; properties mostly follow
	 * each other as the table has them
	 * @return the place, or {@code null} if the table has none
	 */
	@Nullable CsvColumn find(String name, @Nullable CsvColumn before) {
		CsvColumn likely = (before != null) ? before.following : null;
		return (likely != null && likely.name.equals(name)) ? likely : this.nested.get(name);
	}

	boolean isNested() {
		return !this.nested.isEmpty();
	}

	/**
	 * This place holds single values, or what only JSON can tell.
	 */
	void holdsText() {
		this.text = true;
	}

	/**
	 * This place holds lists of single values.
	 */
	void holdsList() {
		this.list = true;
	}

	/**
	 * Whether its cell holds nothing but lists of single values.
	 * @return {@code true} for lists
	 */
	boolean isList() {
		return this.list && !this.text;
	}

	/**
	 * The index of its cell.
	 * @return the index, or -1 if it has no cell
	 */
	int index() {
		return this.index;
	}

	/**
	 * Give this place and all below it their cells.
	 * @param path the name of the column, without the mark of a list
	 * @param header the names of the columns so far
	 */
	void number(String path, List<String> header) {
		if (this.text || this.list || (this.nested.isEmpty() && !path.isEmpty())) {
			String name = path.isEmpty() ? CsvTable.VALUE : path;
			this.index = header.size();
			header.add(isList() ? name + CsvTable.LIST : name);
		}
		CsvColumn before = null;
		for (Map.Entry<String, CsvColumn> each : this.nested.entrySet()) {
			CsvColumn column = each.getValue();
			column.name = each.getKey();
			column.number(path.isEmpty() ? column.name : path + "." + column.name, header);
			if (before != null) {
				before.following = column;
			}
			before = column;
		}
	}

}
