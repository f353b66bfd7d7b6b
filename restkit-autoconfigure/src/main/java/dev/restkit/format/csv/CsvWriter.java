package dev.restkit.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows (RFC 4180): commas, CRLF, UTF-8, and quotes only where they are needed.
 */
final class CsvWriter {

	private static final int CHUNK = 8192;

	private static final String LINE_END = "\r\n";

	private final OutputStream out;

	private final StringBuilder text = new StringBuilder(CHUNK);

	CsvWriter(OutputStream out) {
		this.out = out;
	}

	/**
	 * Write the names of the columns.
	 * @param names the names
	 * @throws IOException if the bytes cannot be written
	 */
	void header(List<String> names) throws IOException {
		row(names.stream().map(FormulaGuard::guarded).toArray(String[]::new));
	}

	/**
	 * Write a row.
	 * @param cells its cells; {@code null} for an empty one
	 * @throws IOException if the bytes cannot be written
	 */
	void row(@Nullable String[] cells) throws IOException {
		int start = this.text.length();
		for (int index = 0; index < cells.length; index++) {
			if (index > 0) {
				this.text.append(',');
			}
			String cell = cells[index];
			if (cell != null) {
				cell(cell);
			}
		}
		if (this.text.length() == start) {
			this.text.append("\"\"");
		}
		this.text.append(LINE_END);
		if (this.text.length() >= CHUNK) {
			flush();
		}
	}

	/**
	 * Hand over what was written.
	 * @throws IOException if the bytes cannot be written
	 */
	void flush() throws IOException {
		this.out.write(this.text.toString().getBytes(StandardCharsets.UTF_8));
		this.text.setLength(0);
	}

	private void cell(String cell) {
		if (!needsQuotes(cell)) {
			this.text.append(cell);
			return;
		}
		this.text.append('"');
		int from = 0;
		for (int quote = cell.indexOf('"'); quote >= 0; quote = cell.indexOf('"', from)) {
			this.text.append(cell, from, quote).append("\"\"");
			from = quote + 1;
		}
		this.text.append(cell, from, cell.length()).append('"');
	}

	private static boolean needsQuotes(String cell) {
		for (int index = 0; index < cell.length(); index++) {
			char character = cell.charAt(index);
			// Most characters come after all four, so that one comparison settles them.
			if (character <= ',' && (character == '"' || character == ',' || character == '\n' || character == '\r')) {
				return true;
			}
		}
		return false;
	}

}
