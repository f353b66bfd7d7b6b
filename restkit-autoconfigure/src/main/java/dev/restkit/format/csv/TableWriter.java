package dev.restkit.format.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

import dev.restkit.format.TokenText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes data into the columns of a table. What the table has no column for is not
 * written.
 */
final class TableWriter {

	private final JsonMapper mapper;

	private final CsvTable table;

	private final JsonParser tokens;

	private final TokenText text;

	private final CsvWriter out;

	private final @Nullable String[] cells;

	/**
	 * Create a writer.
	 * @param mapper writes what only JSON can tell
	 * @param table the columns
	 * @param tokens the data; the parser stands before it
	 * @param out where to write
	 */
	TableWriter(JsonMapper mapper, CsvTable table, JsonParser tokens, CsvWriter out) {
		this.mapper = mapper;
		this.table = table;
		this.tokens = tokens;
		this.text = new TokenText(tokens);
		this.out = out;
		this.cells = new String[table.header().size()];
	}

	/**
	 * Write the names of the columns and all rows; nothing where there is no column.
	 * @throws IOException if the bytes cannot be written
	 */
	void write() throws IOException {
		if (this.cells.length == 0) {
			return;
		}
		try {
			this.out.header(this.table.header());
			CsvRows.each(this.tokens, this.table.page(), this::row);
			this.out.flush();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void row() {
		Arrays.fill(this.cells, null);
		value(this.table.root());
		try {
			this.out.row(this.cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void value(CsvColumn column) {
		JsonToken token = this.tokens.currentToken();
		if (token == JsonToken.START_OBJECT && column.isNested()) {
			object(column);
		}
		else if (column.index() < 0) {
			this.tokens.skipChildren();
		}
		else if (token == JsonToken.START_ARRAY && column.isList()) {
			this.cells[column.index()] = list();
		}
		else {
			this.cells[column.index()] = token.isStructStart() ? json() : scalar(token);
		}
	}

	private void object(CsvColumn column) {
		for (String name = this.tokens.nextName(); name != null; name = this.tokens.nextName()) {
			this.tokens.nextToken();
			CsvColumn child = column.find(name);
			if (child != null) {
				value(child);
			}
			else {
				this.tokens.skipChildren();
			}
		}
	}

	private @Nullable String scalar(JsonToken token) {
		if (token == JsonToken.VALUE_NULL) {
			return null;
		}
		return (token.isNumeric() || token.isBoolean()) ? this.text.current()
				: FormulaGuard.guarded(this.text.current());
	}

	private String list() {
		StringBuilder cell = new StringBuilder();
		boolean first = true;
		for (JsonToken token = this.tokens.nextToken(); token != JsonToken.END_ARRAY; token = this.tokens.nextToken()) {
			if (!first) {
				cell.append(ListCell.SEPARATOR);
			}
			first = false;
			if (token != JsonToken.VALUE_NULL) {
				ListCell.append(cell, token.isStructStart() ? json() : this.text.current());
			}
		}
		return FormulaGuard.guarded(cell.toString());
	}

	private String json() {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = this.mapper.createGenerator(text)) {
			generator.copyCurrentStructure(this.tokens);
		}
		return text.toString();
	}

}
