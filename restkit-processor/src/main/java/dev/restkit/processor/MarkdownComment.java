package dev.restkit.processor;

/**
 * A comment that is Markdown already: only Javadoc's inline tags are converted, where
 * they are not code.
 */
final class MarkdownComment {

	private final String source;

	private final StringBuilder written = new StringBuilder();

	private int position;

	private MarkdownComment(String source) {
		this.source = source;
	}

	static String convert(String markdown) {
		return new MarkdownComment(markdown).convert();
	}

	static boolean isFence(String line) {
		return line.startsWith("```") || line.startsWith("~~~");
	}

	private String convert() {
		boolean fenced = false;
		boolean lineStart = true;
		while (this.position < this.source.length()) {
			if (lineStart && isFence(line().strip())) {
				fenced = !fenced;
				copyTo(endOfLine());
			}
			else if (fenced) {
				copyTo(endOfLine());
			}
			else if (!convertTag() && !copyCode()) {
				copyTo(this.position + 1);
			}
			lineStart = this.source.charAt(this.position - 1) == '\n';
		}
		return this.written.toString();
	}

	private boolean convertTag() {
		InlineTag tag = InlineTag.at(this.source, this.position);
		if (tag == null) {
			return false;
		}
		String markdown = tag.toMarkdown(MarkdownComment::convert);
		this.written.append(tag.isBlock() ? "\n\n" + markdown + "\n\n" : markdown);
		this.position = tag.end();
		return true;
	}

	/**
	 * Copy a span of code, which ends with as many backticks as it starts with.
	 */
	private boolean copyCode() {
		int run = this.position;
		while (run < this.source.length() && this.source.charAt(run) == '`') {
			run++;
		}
		if (run == this.position) {
			return false;
		}
		String fence = this.source.substring(this.position, run);
		int end = this.source.indexOf(fence, run);
		copyTo((end < 0) ? run : end + fence.length());
		return true;
	}

	private void copyTo(int end) {
		this.written.append(this.source, this.position, end);
		this.position = end;
	}

	private String line() {
		return this.source.substring(this.position, endOfLine());
	}

	private int endOfLine() {
		int end = this.source.indexOf('\n', this.position);
		return (end < 0) ? this.source.length() : end + 1;
	}

}
