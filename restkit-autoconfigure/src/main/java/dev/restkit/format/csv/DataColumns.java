package dev.restkit.format.csv;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the columns of data of which nothing was declared, by going through all of it.
 */
final class DataColumns {

	private final JsonParser tokens;

	private final CsvColumn root = new CsvColumn();

	private DataColumns(JsonParser tokens) {
		this.tokens = tokens;
	}

	/**
	 * The table of some data.
	 * @param tokens the data; the parser stands before it
	 * @param page whether it is a page
	 * @return the table
	 */
	static CsvTable table(JsonParser tokens, boolean page) {
		DataColumns columns = new DataColumns(tokens);
		CsvRows.each(tokens, page, columns::row);
		return CsvTable.of(columns.root, page);
	}

	/**
	 * Whether data is a page: an object with its results and a link, and nothing that a
	 * page has not.
	 * @param tokens the data; the parser stands before it
	 * @return {@code true} for a page
	 */
	static boolean isPage(JsonParser tokens) {
		if (tokens.nextToken() != JsonToken.START_OBJECT) {
			return false;
		}
		boolean results = false;
		int properties = 0;
		for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
			JsonToken value = tokens.nextToken();
			if (!PageEnvelope.has(name)) {
				return false;
			}
			results |= name.equals(PageEnvelope.RESULTS) && value == JsonToken.START_ARRAY;
			properties++;
			tokens.skipChildren();
		}
		return results && properties > 1;
	}

	private void row() {
		add(this.root);
	}

	private void add(CsvColumn column) {
		switch (this.tokens.currentToken()) {
			case START_OBJECT -> object(column);
			case START_ARRAY -> array(column);
			case VALUE_NULL -> {
			}
			default -> column.holdsText();
		}
	}

	private void object(CsvColumn column) {
		for (String name = this.tokens.nextName(); name != null; name = this.tokens.nextName()) {
			this.tokens.nextToken();
			add(column.child(name));
		}
	}

	private void array(CsvColumn column) {
		boolean scalars = true;
		for (JsonToken token = this.tokens.nextToken(); token != JsonToken.END_ARRAY; token = this.tokens.nextToken()) {
			if (token.isStructStart()) {
				scalars = false;
				this.tokens.skipChildren();
			}
		}
		if (scalars) {
			column.holdsList();
		}
		else {
			column.holdsText();
		}
	}

}
