package dev.restkit.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes rows (RFC 4180): commas, CRLF, UTF-8, and quotes only where they are needed.
 */
final class CsvWriter {

	private static final int CHUNK = 2048;

	private static final String QUOTES = "\"\"";

	private static final String LINE_END = "\r\n";

	private final OutputStream out;

	/** Characters, since texts are copied into an array faster than into a builder. */
	private char[] text = new char[CHUNK * 5 / 4];

	private int size;

	CsvWriter(OutputStream out) {
		this.out = out;
	}

	/**
	 * Write the names of the columns.
	 * @param names the names
	 * @throws IOException if the bytes cannot be written
	 */
	void header(List<String> names) throws IOException {
		row(names.stream().map(FormulaGuard::guarded).map(CsvWriter::cell).toArray(String[]::new));
	}

	/**
	 * Write a row.
	 * @param cells its cells, as they are to stand there
	 * @throws IOException if the bytes cannot be written
	 */
	void row(String[] cells) throws IOException {
		if (cells.length == 1 && cells[0].isEmpty()) {
			// Else the line would be empty, which is no row.
			write(QUOTES);
		}
		for (int index = 0; index < cells.length; index++) {
			if (index > 0) {
				write(',');
			}
			write(cells[index]);
		}
		write(LINE_END);
		if (this.size >= CHUNK) {
			flush();
		}
	}

	private void write(char character) {
		reserve(1);
		this.text[this.size++] = character;
	}

	private void write(String part) {
		int length = part.length();
		reserve(length);
		part.getChars(0, length, this.text, this.size);
		this.size += length;
	}

	private void reserve(int more) {
		if (this.text.length - this.size < more) {
			this.text = Arrays.copyOf(this.text, Math.max(this.text.length * 2, this.size + more));
		}
	}

	/**
	 * Hand over what was written.
	 * @throws IOException if the bytes cannot be written
	 */
	void flush() throws IOException {
		this.out.write(new String(this.text, 0, this.size).getBytes(StandardCharsets.UTF_8));
		this.size = 0;
	}

	/**
	 * A text as a cell.
	 * @param text the text
	 * @return the text, in quotes if it needs them
	 */
	static String cell(String text) {
		return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
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
