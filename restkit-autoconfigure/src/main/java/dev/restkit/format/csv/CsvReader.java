package dev.restkit.format.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import dev.restkit.format.StrictUtf8Reader;
import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of cells (RFC 4180). Lines end with CRLF or LF; empty ones are left out. A
 * byte order mark is left out, too. Anything that could be read in two ways is refused.
 */
final class CsvReader {

	/**
	 * What is wrong with a document.
	 */
	static final ParseErrors ERRORS = ParseErrors.in("CSV");

	private static final int END = -1;

	private final BufferedReader in;

	private final CsvLimits limits;

	private final StringBuilder cell = new StringBuilder();

	private int line = 1;

	private int start = 1;

	private int next;

	/**
	 * Create a reader.
	 * @param in the bytes
	 * @param limits how much of everything there may be
	 * @throws IOException if the bytes cannot be read
	 */
	CsvReader(InputStream in, CsvLimits limits) throws IOException {
		this.in = new BufferedReader(new StrictUtf8Reader(in, ERRORS));
		this.limits = limits;
		advance();
	}

	/**
	 * Read a line.
	 * @return its cells, or {@code null} after the last line
	 * @throws IOException if the bytes cannot be read
	 */
	@Nullable List<String> row() throws IOException {
		while (this.next == '\n' || this.next == '\r') {
			lineEnd();
		}
		if (this.next == END) {
			return null;
		}
		this.start = this.line;
		List<String> cells = new ArrayList<>();
		cells.add(cell());
		while (this.next == ',') {
			if (cells.size() == this.limits.columns()) {
				throw refused(Message.counted("restkit.document.csv_columns", this.limits.columns(),
						"there are more than {0} column", "there are more than {0} columns"));
			}
			advance();
			cells.add(cell());
		}
		lineEnd();
		return cells;
	}

	/**
	 * The problem of a document that is not read.
	 * @param reason why
	 * @return the exception
	 */
	ProblemException refused(Message reason) {
		return ERRORS.at(reason, this.start);
	}

	private String cell() throws IOException {
		this.cell.setLength(0);
		if (this.next == '"') {
			quoted();
		}
		else {
			while (!isEndOfCell()) {
				if (this.next == '"') {
					throw refused(Message.of("restkit.document.csv_quote_within",
							"a quote stands within a cell without quotes"));
				}
				take();
			}
		}
		return this.cell.toString();
	}

	private void quoted() throws IOException {
		advance();
		while (true) {
			if (this.next == END) {
				throw refused(Message.of("restkit.document.csv_quote_open", "a quote is not closed"));
			}
			if (this.next == '"') {
				advance();
				if (this.next != '"') {
					break;
				}
			}
			take();
		}
		if (!isEndOfCell()) {
			throw refused(Message.of("restkit.document.csv_quote_closed", "text follows a closing quote"));
		}
	}

	private boolean isEndOfCell() {
		return this.next == ',' || this.next == '\n' || this.next == '\r' || this.next == END;
	}

	private void take() throws IOException {
		if (this.next == 0) {
			throw refused(Message.of("restkit.document.null_character", "the character U+0000 is not allowed"));
		}
		if (this.cell.length() == this.limits.cellLength()) {
			throw refused(Message.counted("restkit.document.csv_long_cell", this.limits.cellLength(),
					"a cell is longer than {0} character", "a cell is longer than {0} characters"));
		}
		if (this.next == '\n') {
			this.line++;
		}
		this.cell.append((char) this.next);
		advance();
	}

	private void lineEnd() throws IOException {
		if (this.next == '\r') {
			advance();
			if (this.next != '\n') {
				throw refused(Message.of("restkit.document.csv_line_end", "a line ends with CR only"));
			}
		}
		if (this.next == '\n') {
			advance();
			this.line++;
		}
	}

	private void advance() throws IOException {
		this.next = this.in.read();
	}

}
