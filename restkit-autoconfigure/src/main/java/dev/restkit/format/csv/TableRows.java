package dev.restkit.format.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import dev.restkit.format.TokenSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts data into the columns of a table, a row at a time: the items of a list, the
 * results of a page, or the one row that anything else is. What the table has no column
 * for is not written.
 */
final class TableRows implements TokenSink {

	private final JsonMapper mapper;

	private final CsvTable table;

	private final CsvWriter out;

	private final String[] cells;

	/** The places of the objects of a row that have begun. */
	private final Deque<CsvColumn> open = new ArrayDeque<>();

	private Place place = Place.START;

	/** Whether the row is one of several. */
	private boolean several;

	/** Whether the next value of a page is its results. */
	private boolean results;

	/** The place of the next value of a row. */
	private @Nullable CsvColumn next;

	/** How many objects and lists have begun that are not written. */
	private int skipped;

	private @Nullable StringBuilder list;

	/** Whether the list has no item yet. */
	private boolean first;

	private @Nullable JsonCell json;

	/**
	 * Create rows.
	 * @param mapper writes what only JSON can tell
	 * @param table the columns
	 * @param out where to write
	 */
	TableRows(JsonMapper mapper, CsvTable table, CsvWriter out) {
		this.mapper = mapper;
		this.table = table;
		this.out = out;
		this.cells = new String[table.header().size()];
	}

	@Override
	public void start(boolean list) {
		if (this.skipped > 0) {
			this.skipped++;
		}
		else if (this.json != null) {
			this.json.start(list);
		}
		else if (this.list != null) {
			startJson(list);
		}
		else if (this.place == Place.ROW) {
			startValue(list);
		}
		else {
			startOutside(list);
		}
	}

	private void startOutside(boolean list) {
		if (list && (this.place == Place.START || (this.place == Place.PAGE && this.results))) {
			this.place = Place.ROWS;
		}
		else if (this.place == Place.START && this.table.page()) {
			this.place = Place.PAGE;
		}
		else if (this.place == Place.PAGE) {
			this.skipped = 1;
		}
		else {
			startRow();
			startValue(list);
		}
	}

	private void startRow() {
		this.several = this.place == Place.ROWS;
		this.place = Place.ROW;
		this.next = this.table.root();
		Arrays.fill(this.cells, "");
	}

	private void startValue(boolean list) {
		CsvColumn column = this.next;
		if (column != null && !list && column.isNested()) {
			this.open.push(column);
			this.next = null;
		}
		else if (column == null || column.index() < 0) {
			this.skipped = 1;
		}
		else if (list && column.isList()) {
			this.list = new StringBuilder();
			this.first = true;
		}
		else {
			startJson(list);
		}
	}

	private void startJson(boolean list) {
		this.json = new JsonCell(this.mapper);
		this.json.start(list);
	}

	@Override
	public void end() {
		if (this.skipped > 0) {
			this.skipped--;
			endValue();
		}
		else if (this.json != null) {
			endJson(this.json);
		}
		else if (this.list != null) {
			String text = FormulaGuard.guarded(this.list.toString());
			this.list = null;
			put(CsvWriter.cell(text));
		}
		else if (this.place == Place.ROW) {
			this.next = this.open.pop();
			endValue();
		}
		else {
			this.place = (this.place == Place.ROWS && this.table.page()) ? Place.PAGE : Place.END;
		}
	}

	private void endJson(JsonCell cell) {
		cell.end();
		if (!cell.isComplete()) {
			return;
		}
		this.json = null;
		if (this.list != null) {
			item(this.list, cell.complete());
		}
		else {
			put(CsvWriter.cell(cell.complete()));
		}
	}

	private void put(String text) {
		if (this.next != null && this.next.index() >= 0) {
			this.cells[this.next.index()] = text;
		}
		endValue();
	}

	private void endValue() {
		if (this.place != Place.ROW || this.skipped > 0 || !this.open.isEmpty()) {
			return;
		}
		this.place = this.several ? Place.ROWS : Place.END;
		try {
			this.out.row(this.cells);
		}
		catch (IOException ex) {
			throw JacksonIOException.construct(ex);
		}
	}

	@Override
	public void name(String name) {
		if (this.skipped > 0) {
			return;
		}
		CsvColumn object = this.open.peek();
		if (this.json != null) {
			this.json.name(name);
		}
		else if (object != null) {
			this.next = object.find(name, this.next);
		}
		else {
			this.results = name.equals(PageEnvelope.RESULTS);
		}
	}

	@Override
	public void text(String text) {
		if (this.json != null) {
			this.json.text(text);
		}
		else if (this.list != null) {
			item(this.list, text);
		}
		else {
			cell(CsvWriter.cell(FormulaGuard.guarded(text)));
		}
	}

	@Override
	public void number(String digits) {
		if (this.json != null) {
			this.json.number(digits);
		}
		else if (this.list != null) {
			item(this.list, digits);
		}
		else {
			cell(digits);
		}
	}

	@Override
	public void bool(boolean value) {
		if (this.json != null) {
			this.json.bool(value);
		}
		else if (this.list != null) {
			item(this.list, Boolean.toString(value));
		}
		else {
			cell(Boolean.toString(value));
		}
	}

	@Override
	public void nothing() {
		if (this.json != null) {
			this.json.nothing();
		}
		else if (this.list != null) {
			item(this.list, "");
		}
		else {
			cell("");
		}
	}

	private void cell(String text) {
		if (this.skipped > 0 || this.place == Place.PAGE) {
			return;
		}
		if (this.place != Place.ROW) {
			startRow();
		}
		put(text);
	}

	private void item(StringBuilder items, String text) {
		if (!this.first) {
			items.append(ListCell.SEPARATOR);
		}
		this.first = false;
		ListCell.append(items, text);
	}

	/**
	 * Where the data has come to.
	 */
	private enum Place {

		/** Before the value. */
		START,

		/** In a page, beside its results. */
		PAGE,

		/** Between rows of several. */
		ROWS,

		/** In a row. */
		ROW,

		/** After the value. */
		END

	}

}
