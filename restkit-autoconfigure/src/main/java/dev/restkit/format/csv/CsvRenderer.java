package dev.restkit.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.restkit.format.TokenSinkGenerator;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import dev.restkit.visibility.CurrentFieldAccess;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

import org.springframework.util.MimeType;

/**
 * Writes CSV (RFC 4180): one line for each object of a list or a page, below a line with
 * the names of the columns. The columns are those of the declared shape, or of the data
 * where nothing was declared. The application's own JSON mapper decides what is written,
 * so that names, dates and numbers are those of JSON. Nested objects have columns such as
 * {@code author.name}; lists are one cell with {@code |} between the values, under a name
 * such as {@code tags[]}; lists of objects are one cell of JSON. What starts like a
 * formula has an apostrophe before it.
 *
 * @since 0.1.0
 */
public final class CsvRenderer implements Renderer {

	private final List<MimeType> mediaTypes = List.of(new MimeType("text", "csv", Map.of("charset", "utf-8")));

	private final DeclaredTables declared = new DeclaredTables();

	private final CurrentFieldAccess fields;

	private final JsonMapper mapper;

	private final ObjectWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public CsvRenderer(JsonMapper mapper) {
		this(mapper, CurrentFieldAccess.none());
	}

	/**
	 * Create a renderer for an application that has fields that are not for everybody.
	 * @param mapper writes the values
	 * @param fields knows for which fields there are columns
	 */
	public CsvRenderer(JsonMapper mapper, CurrentFieldAccess fields) {
		this.fields = fields;
		this.mapper = mapper;
		this.writer = mapper.writer();
	}

	@Override
	public String format() {
		return "csv";
	}

	@Override
	public List<MimeType> mediaTypes() {
		return this.mediaTypes;
	}

	@Override
	public void render(Rendering rendering, OutputStream out) throws IOException {
		CsvTable declared = (rendering.schema() != null) ? this.declared.of(rendering.schema(), this.fields) : null;
		try {
			if (declared != null && !declared.header().isEmpty()) {
				write(declared, out, (rows) -> this.writer.writeValue(rows, rendering.value()));
			}
			else {
				writeAsItIs(rendering.value(), out);
			}
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * Without a declared shape, the columns are known when all of the data is.
	 */
	private void writeAsItIs(Object value, OutputStream out) throws IOException {
		try (TokenBuffer data = TokenBuffer.forGeneration()) {
			this.writer.writeValue(data, value);
			CsvTable table = DataColumns.table(data.asParser(), DataColumns.isPage(data.asParser()));
			write(table, out, data::serialize);
		}
	}

	private void write(CsvTable table, OutputStream out, Consumer<JsonGenerator> value) throws IOException {
		if (table.header().isEmpty()) {
			return;
		}
		CsvWriter csv = new CsvWriter(out);
		csv.header(table.header());
		try (JsonGenerator rows = new TokenSinkGenerator(new TableRows(this.mapper, table, csv))) {
			value.accept(rows);
		}
		csv.flush();
	}

}
