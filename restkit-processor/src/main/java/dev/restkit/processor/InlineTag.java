package dev.restkit.processor;

import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * An inline tag of Javadoc, such as <code>{&#64;code x}</code>.
 *
 * @param name its name
 * @param content what stands in it, blanks and all
 * @param end the index after it
 */
record InlineTag(String name, String content, int end) {

	/**
	 * Read a tag.
	 * @param comment the comment
	 * @param start where the tag's brace stands
	 * @return the tag, or {@code null} if there is none
	 */
	static @Nullable InlineTag at(String comment, int start) {
		if (!comment.startsWith("{@", start)) {
			return null;
		}
		int name = start + 2;
		while (name < comment.length() && Character.isLetter(comment.charAt(name))) {
			name++;
		}
		int end = end(comment, name);
		int content = comment.startsWith(" ", name) ? name + 1 : name;
		return (name == start + 2 || end < 0) ? null
				: new InlineTag(comment.substring(start + 2, name), comment.substring(content, end), end + 1);
	}

	private static int end(String comment, int start) {
		int depth = 1;
		for (int index = start; index < comment.length(); index++) {
			char character = comment.charAt(index);
			depth += (character == '{') ? 1 : (character == '}') ? -1 : 0;
			if (depth == 0) {
				return index;
			}
		}
		return -1;
	}

	boolean isBlock() {
		return this.name.equals("snippet");
	}

	/**
	 * The tag in Markdown.
	 * @param converter converts text that is part of the comment
	 * @return Markdown
	 */
	String toMarkdown(UnaryOperator<String> converter) {
		String text = text();
		return switch (this.name) {
			case "code", "systemProperty" -> CodeText.span(text);
			case "value" -> CodeText.span(text.isEmpty() ? "" : JavaReference.name(text));
			case "literal" -> MarkdownText.escaped(text);
			case "link", "linkplain" -> link(converter);
			case "return" -> returned(converter.apply(text));
			case "snippet" -> CodeText.block(snippet());
			case "index" -> converter.apply(term());
			case "inheritDoc", "docRoot" -> "";
			default -> converter.apply(text);
		};
	}

	private String text() {
		return this.content.strip();
	}

	/**
	 * The tag as the text of code, which knows no marks.
	 */
	String toText() {
		return switch (this.name.toLowerCase(Locale.ROOT)) {
			case "inheritdoc", "docroot" -> "";
			case "link", "linkplain" -> JavaReference.labelOrName(text());
			default -> this.content;
		};
	}

	private String link(UnaryOperator<String> converter) {
		String label = JavaReference.label(text());
		if (!label.isEmpty()) {
			return converter.apply(label);
		}
		String name = JavaReference.name(text());
		return this.name.equals("link") ? CodeText.span(name) : MarkdownText.escaped(name);
	}

	private static String returned(String result) {
		return result.isEmpty() ? "" : "Returns " + result + (result.endsWith(".") ? "" : ".");
	}

	private String snippet() {
		int line = this.content.indexOf('\n');
		int colon = this.content.indexOf(':');
		return (colon >= 0 && line > colon) ? this.content.substring(line + 1) : "";
	}

	private String term() {
		if (text().startsWith("\"")) {
			int end = text().indexOf('"', 1);
			return (end > 0) ? text().substring(1, end) : text();
		}
		return text().split("\\s+", 2)[0];
	}

}
