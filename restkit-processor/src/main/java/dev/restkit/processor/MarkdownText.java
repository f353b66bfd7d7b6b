package dev.restkit.processor;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Markdown that grows: keeps track of breaks, lists and marks, so that no blank stands
 * where it would change the meaning.
 */
final class MarkdownText {

	private static final String SPECIAL = "\\`*_[]<&";

	private final StringBuilder written = new StringBuilder();

	private final Deque<Listing> lists = new ArrayDeque<>();

	private Break pending = Break.NONE;

	private int lineFeeds;

	private boolean hard;

	private String marker = "";

	private String opening = "";

	/**
	 * Text that means only itself.
	 */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (SPECIAL.indexOf(character) >= 0) {
				escaped.append('\\');
			}
			escaped.append(character);
		}
		return escaped.toString();
	}

	/**
	 * Write one character of running text; an empty line starts a paragraph.
	 */
	void write(char character) {
		if (character == '\n') {
			this.lineFeeds++;
			request((this.lineFeeds > 1) ? Break.PARAGRAPH : Break.LINE);
		}
		else if (Character.isWhitespace(character)) {
			request(Break.SPACE);
		}
		else {
			flush();
			this.written.append(character);
		}
	}

	/**
	 * Write Markdown as it is, its lines where the current ones stand.
	 */
	void markdown(String markdown) {
		if (!markdown.isEmpty()) {
			flush();
			this.written.append(markdown.replace("\n", "\n" + indent(this.lists.size())));
		}
	}

	void space() {
		request(Break.SPACE);
	}

	void line() {
		request(Break.LINE);
	}

	void hardLine() {
		this.hard = true;
		request(Break.LINE);
	}

	void paragraph() {
		request(Break.PARAGRAPH);
	}

	void heading(int level) {
		paragraph();
		this.marker = "#".repeat(level) + " ";
	}

	void startList(boolean ordered) {
		request(this.lists.isEmpty() ? Break.PARAGRAPH : Break.LINE);
		this.lists.push(new Listing(ordered));
	}

	void endList() {
		if (!this.lists.isEmpty()) {
			this.lists.pop();
		}
		request(this.lists.isEmpty() ? Break.PARAGRAPH : Break.LINE);
		this.marker = "";
	}

	void item() {
		line();
		this.lineFeeds = 0;
		this.marker = this.lists.isEmpty() ? "- " : this.lists.peek().next();
	}

	/**
	 * Open a mark, right before the next text.
	 */
	void open(String mark) {
		this.opening += mark;
	}

	/**
	 * Close a mark, right after the last text; with nothing in it, it was none.
	 */
	void close(String mark, String end) {
		if (this.opening.endsWith(mark)) {
			this.opening = this.opening.substring(0, this.opening.length() - mark.length());
		}
		else {
			this.written.append(end);
		}
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

	private void request(Break wanted) {
		if (wanted.compareTo(this.pending) > 0) {
			this.pending = wanted;
		}
	}

	private void flush() {
		if (!this.written.isEmpty()) {
			int depth = this.marker.isEmpty() ? this.lists.size() : Math.max(0, this.lists.size() - 1);
			switch (this.pending) {
				case NONE -> {
				}
				case SPACE -> this.written.append(' ');
				case LINE -> this.written.append(this.hard ? "\\\n" : "\n").append(indent(depth));
				case PARAGRAPH -> this.written.append("\n\n").append(indent(depth));
			}
		}
		this.pending = Break.NONE;
		this.lineFeeds = 0;
		this.hard = false;
		this.written.append(this.marker).append(this.opening);
		this.marker = "";
		this.opening = "";
	}

	private String indent(int depth) {
		int width = 0;
		int skipped = this.lists.size() - depth;
		for (Listing list : this.lists) {
			width += (skipped-- > 0) ? 0 : list.width();
		}
		return " ".repeat(width);
	}

	private enum Break {

		NONE, SPACE, LINE, PARAGRAPH

	}

	/**
	 * A list that is being written.
	 */
	private static final class Listing {

		private final boolean ordered;

		private int items;

		Listing(boolean ordered) {
			this.ordered = ordered;
		}

		String next() {
			this.items++;
			return this.ordered ? this.items + ". " : "- ";
		}

		int width() {
			return this.ordered ? (this.items + ". ").length() : 2;
		}

	}

}
