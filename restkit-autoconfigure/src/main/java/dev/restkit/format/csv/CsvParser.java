package dev.restkit.format.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.restkit.problem.Message;
import dev.restkit.representation.FormField;
import dev.restkit.representation.FormLimits;
import dev.restkit.representation.FormReader;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MimeType;

/**
 * Reads CSV (RFC 4180) as {@link CsvRenderer} writes it, and as spreadsheets save it. The
 * first line names the columns as forms name their fields: {@code author.name},
 * {@code tags[]}. One line below it is an object, several are a list, none is an empty
 * list. All values are texts.
 *
 * @since 0.1.0
 */
public final class CsvParser implements Parser {

	private final List<MimeType> mediaTypes = List.of(new MimeType("text", "csv"));

	private final CsvLimits limits;

	private final FormReader objects;

	/**
	 * Create a parser.
	 * @param limits how much of everything a document may have
	 */
	public CsvParser(CsvLimits limits) {
		this.limits = limits;
		this.objects = new FormReader(FormLimits.of(Integer.MAX_VALUE, limits.nesting()), CsvReader.ERRORS);
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
	public boolean isTextual() {
		return true;
	}

	@Override
	public @Nullable Object parse(MessageContent content) throws IOException {
		CsvReader reader = new CsvReader(content.stream(), this.limits);
		List<String> header = header(reader);
		List<Object> rows = new ArrayList<>();
		for (List<String> cells = reader.row(); cells != null; cells = reader.row()) {
			if (cells.size() != header.size()) {
				throw reader.refused(Message.of("restkit.document.csv_cells",
						"a line has {0} cells, but there are {1} columns", cells.size(), header.size()));
			}
			if (rows.size() == this.limits.rows()) {
				throw reader.refused(Message.counted("restkit.document.csv_rows", this.limits.rows(),
						"there are more than {0} line", "there are more than {0} lines"));
			}
			rows.add(this.objects.read(fields(header, cells)));
		}
		return (rows.size() == 1) ? rows.get(0) : rows;
	}

	private static List<String> header(CsvReader reader) throws IOException {
		List<String> cells = reader.row();
		if (cells == null) {
			throw reader.refused(Message.of("restkit.document.csv_header", "the names of the columns are missing"));
		}
		List<String> names = cells.stream().map(FormulaGuard::restored).toList();
		if (new HashSet<>(names).size() < names.size()) {
			throw reader.refused(Message.of("restkit.document.csv_column_twice", "a column stands twice"));
		}
		if (names.contains("")) {
			throw reader.refused(Message.of("restkit.document.csv_column_unnamed", "a column has no name"));
		}
		return names;
	}

	private static List<FormField> fields(List<String> header, List<String> cells) {
		List<FormField> fields = new ArrayList<>(cells.size());
		for (int index = 0; index < cells.size(); index++) {
			String name = header.get(index);
			String cell = FormulaGuard.restored(cells.get(index));
			if (!name.endsWith(CsvTable.LIST)) {
				fields.add(new FormField(name, cell));
			}
			else if (cell.isEmpty()) {
				fields.add(new FormField(name.substring(0, name.length() - CsvTable.LIST.length()), cell));
			}
			else {
				ListCell.items(cell).forEach((item) -> fields.add(new FormField(name, item)));
			}
		}
		return fields;
	}

}
