package dev.restkit.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A traditional comment, which is HTML with Javadoc's inline tags. Tags that Markdown has
 * no word for are dropped, their text is kept.
 */
final class HtmlComment {

	private static final Set<String> PARAGRAPHS = Set.of("p", "div", "blockquote", "table", "dl", "section", "article",
			"header", "footer", "figure", "center");

	private static final Set<String> LINES = Set.of("tr", "dt", "dd", "caption");

	private static final Set<String> CODE = Set.of("code", "tt", "kbd", "samp", "var", "pre");

	private static final Map<String, String> MARKS = Map.of("em", "*", "i", "*", "b", "**", "strong", "**");

	private final String source;

	private final MarkdownText written = new MarkdownText();

	private final Deque<Mark> open = new ArrayDeque<>();

	private int position;

	private HtmlComment(String source) {
		this.source = source;
	}

	static String convert(String html) {
		return new HtmlComment(html).convert();
	}

	private String convert() {
		while (this.position < this.source.length()) {
			boolean read = switch (this.source.charAt(this.position)) {
				case '{' -> readInlineTag();
				case '<' -> readComment() || readTag();
				case '&' -> readEntity();
				default -> false;
			};
			if (!read) {
				this.written.write(this.source.charAt(this.position++));
			}
		}
		while (!this.open.isEmpty()) {
			close(this.open.pop());
		}
		return this.written.toString();
	}

	private boolean readInlineTag() {
		InlineTag tag = InlineTag.at(this.source, this.position);
		if (tag == null) {
			return false;
		}
		if (tag.isBlock()) {
			writeBlock(tag.toMarkdown(HtmlComment::convert));
		}
		else {
			this.written.markdown(tag.toMarkdown(HtmlComment::convert));
		}
		this.position = tag.end();
		return true;
	}

	private boolean readEntity() {
		HtmlEntity entity = HtmlEntity.at(this.source, this.position);
		if (entity == null) {
			return false;
		}
		this.written.markdown(MarkdownText.escaped(entity.text()));
		this.position = entity.end();
		return true;
	}

	private boolean readComment() {
		int end = this.source.startsWith("<!--", this.position) ? this.source.indexOf("-->", this.position) : -1;
		if (end < 0) {
			return false;
		}
		this.position = end + "-->".length();
		return true;
	}

	private boolean readTag() {
		HtmlTag tag = HtmlTag.at(this.source, this.position);
		if (tag == null) {
			return false;
		}
		this.position = tag.end();
		if (CODE.contains(tag.name())) {
			if (!tag.closing()) {
				readCode(tag);
			}
		}
		else if (tag.name().equals("a") || MARKS.containsKey(tag.name())) {
			mark(tag);
		}
		else {
			layOut(tag);
		}
		return true;
	}

	private void readCode(HtmlTag tag) {
		Matcher closing = Pattern.compile("(?i)</" + tag.name() + "\\s*>").matcher(this.source);
		if (!closing.find(this.position)) {
			return;
		}
		String code = PlainText.of(this.source.substring(this.position, closing.start()));
		if (tag.name().equals("pre")) {
			writeBlock(CodeText.block(code));
		}
		else {
			this.written.markdown(CodeText.span(code));
		}
		this.position = closing.end();
	}

	private void writeBlock(String block) {
		this.written.paragraph();
		this.written.markdown(block);
		this.written.paragraph();
	}

	private void mark(HtmlTag tag) {
		if (tag.closing()) {
			if (this.open.stream().anyMatch((mark) -> mark.name().equals(tag.name()))) {
				Mark closed;
				do {
					closed = this.open.pop();
					close(closed);
				}
				while (!closed.name().equals(tag.name()));
			}
			return;
		}
		String sign = MARKS.get(tag.name());
		String address = (sign == null) ? tag.address() : null;
		if (sign != null || address != null) {
			Mark mark = (sign != null) ? new Mark(tag.name(), sign, sign)
					: new Mark(tag.name(), "[", "](" + address + ")");
			this.open.push(mark);
			this.written.open(mark.start());
		}
	}

	private void close(Mark mark) {
		this.written.close(mark.start(), mark.end());
	}

	private void layOut(HtmlTag tag) {
		String name = tag.name();
		if (PARAGRAPHS.contains(name)) {
			this.written.paragraph();
		}
		else if (LINES.contains(name)) {
			this.written.line();
		}
		else if (name.equals("ul") || name.equals("ol")) {
			list(tag);
		}
		else if (name.equals("li") && !tag.closing()) {
			this.written.item();
		}
		else if (name.equals("br")) {
			this.written.hardLine();
		}
		else if (name.equals("hr")) {
			writeBlock("---");
		}
		else if (name.equals("td") || name.equals("th")) {
			this.written.space();
		}
		else if (name.matches("h[1-6]")) {
			heading(tag);
		}
	}

	private void list(HtmlTag tag) {
		if (tag.closing()) {
			this.written.endList();
		}
		else {
			this.written.startList(tag.name().equals("ol"));
		}
	}

	private void heading(HtmlTag tag) {
		if (tag.closing()) {
			this.written.paragraph();
		}
		else {
			this.written.heading(tag.name().charAt(1) - '0');
		}
	}

	/**
	 * A mark that is open.
	 *
	 * @param name the tag that opened it
	 * @param start what stands before its text
	 * @param end what stands behind it
	 */
	private record Mark(String name, String start, String end) {

	}

}
