package dev.restkit.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import dev.restkit.schema.Schema;
import org.jspecify.annotations.Nullable;
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

	private final JsonMapper mapper;

	private final ObjectWriter writer;

	/**
	 * Create a renderer.
	 * @param mapper writes the values
	 */
	public CsvRenderer(JsonMapper mapper) {
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
		try (TokenBuffer data = TokenBuffer.forGeneration()) {
			this.writer.writeValue(data, rendering.value());
			CsvTable table = table(rendering.schema(), data);
			new TableWriter(this.mapper, table, data.asParser(), new CsvWriter(out)).write();
		}
	}

	private CsvTable table(@Nullable Schema schema, TokenBuffer data) {
		CsvTable table = (schema != null) ? this.declared.of(schema) : null;
		return (table != null && !table.header().isEmpty()) ? table
				: DataColumns.table(data.asParser(), DataColumns.isPage(data.asParser()));
	}

}
