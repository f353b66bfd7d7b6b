package dev.restkit.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as HTML for people: indented, coloured, with web addresses that can be
 * followed. Whatever the JSON holds is escaped; characters that turn the direction of
 * text are written as JSON escapes, so that nothing looks like what it is not.
 *
 * @since 0.1.0
 */
public final class JsonMarkup {

	private static final String INDENT = "  ";

	private final String json;

	private final String localLinks;

	private final int foldAfter;

	private final StringBuilder html;

	private int position;

	private int depth;

	private int lines = 1;

	private int fold = -1;

	private JsonMarkup(String json, String localLinks, int foldAfter) {
		this.json = json;
		this.localLinks = localLinks;
		this.foldAfter = foldAfter;
		this.html = new StringBuilder(json.length() * 3);
	}

	/**
	 * Write JSON as HTML.
	 * @param json well-formed JSON
	 * @param localLinks the start of paths that are links, such as {@code /api}; nothing
	 * but whole addresses is a link if it is empty
	 * @param foldAfter the number of lines that are shown at first
	 * @return the HTML for a {@code pre} element
	 */
	public static Markup of(String json, String localLinks, int foldAfter) {
		return new JsonMarkup(json, localLinks, foldAfter).write();
	}

	private Markup write() {
		while (this.position < this.json.length()) {
			char character = this.json.charAt(this.position);
			switch (character) {
				case '{', '[' -> open(character);
				case '}', ']' -> close(character);
				case ',' -> {
					this.html.append(',');
					line();
					this.position++;
				}
				case ':' -> {
					this.html.append(": ");
					this.position++;
				}
				case '"' -> string();
				case ' ', '\n', '\r', '\t' -> this.position++;
				default -> literal();
			}
		}
		return (this.fold < 0) ? new Markup(this.html.toString(), null, this.lines)
				: new Markup(this.html.substring(0, this.fold), this.html.substring(this.fold), this.lines);
	}

	private void open(char bracket) {
		this.html.append(bracket);
		this.position++;
		skipBlanks();
		if (this.position < this.json.length() && isClosing(this.json.charAt(this.position))) {
			this.html.append(this.json.charAt(this.position++));
			return;
		}
		this.depth++;
		line();
	}

	private void close(char bracket) {
		this.depth = Math.max(this.depth - 1, 0);
		line();
		this.html.append(bracket);
		this.position++;
	}

	private static boolean isClosing(char character) {
		return character == '}' || character == ']';
	}

	private void skipBlanks() {
		while (this.position < this.json.length() && this.json.charAt(this.position) <= ' ') {
			this.position++;
		}
	}

	private void line() {
		this.html.append('\n');
		if (this.lines++ == this.foldAfter) {
			this.fold = this.html.length();
		}
		for (int level = 0; level < this.depth; level++) {
			this.html.append(INDENT);
		}
	}

	private void string() {
		int start = this.position;
		int end = start + 1;
		while (end < this.json.length() && this.json.charAt(end) != '"') {
			end += (this.json.charAt(end) == '\\') ? 2 : 1;
		}
		end = Math.min(end + 1, this.json.length());
		this.position = end;
		skipBlanks();
		boolean key = this.position < this.json.length() && this.json.charAt(this.position) == ':';
		this.html.append(key ? "<span class=\"k\">" : "<span class=\"s\">");
		boolean link = !key && isLink(start + 1, end - 1);
		if (link) {
			this.html.append("\"<a href=\"");
			escape(start + 1, end - 1);
			this.html.append("\" rel=\"noopener noreferrer nofollow\">");
			escape(start + 1, end - 1);
			this.html.append("</a>\"");
		}
		else {
			escape(start, end);
		}
		this.html.append("</span>");
	}

	private boolean isLink(int start, int end) {
		if (end <= start || !(isAt("https://", start) || isAt("http://", start) || isLocal(start, end))) {
			return false;
		}
		for (int index = start; index < end; index++) {
			char character = this.json.charAt(index);
			if (character <= ' ' || character == '\\' || character == '<' || character == '>' || character > '~') {
				return false;
			}
		}
		return true;
	}

	private boolean isLocal(int start, int end) {
		int after = start + this.localLinks.length();
		return !this.localLinks.isEmpty() && isAt(this.localLinks, start)
				&& (after == end || "/?".indexOf(this.json.charAt(after)) >= 0);
	}

	private boolean isAt(String text, int start) {
		return this.json.startsWith(text, start);
	}

	private void literal() {
		int start = this.position;
		while (this.position < this.json.length() && ",:{}[]\" \n\r\t".indexOf(this.json.charAt(this.position)) < 0) {
			this.position++;
		}
		char first = this.json.charAt(start);
		this.html
			.append((first == '-' || (first >= '0' && first <= '9')) ? "<span class=\"n\">" : "<span class=\"l\">");
		escape(start, this.position);
		this.html.append("</span>");
	}

	/**
	 * Most characters are written as they are, and whole runs of them at once.
	 */
	private void escape(int start, int end) {
		int run = start;
		for (int index = start; index < end; index++) {
			char character = this.json.charAt(index);
			String instead = instead(character);
			if (instead != null) {
				this.html.append(this.json, run, index).append(instead);
				run = index + 1;
			}
		}
		this.html.append(this.json, run, end);
	}

	private static @Nullable String instead(char character) {
		return switch (character) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			case '\'' -> "&#39;";
			default -> PageText.isDeceptive(character) ? PageText.escaped(character) : null;
		};
	}

	/**
	 * JSON as HTML.
	 *
	 * @param head the lines that are shown at first
	 * @param rest the lines that are folded, or {@code null} if there are none
	 * @param lines the number of lines
	 */
	public record Markup(String head, @Nullable String rest, int lines) {

	}

}
