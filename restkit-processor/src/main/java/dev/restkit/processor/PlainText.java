package dev.restkit.processor;

/**
 * HTML without its marks, for what is shown as code.
 */
final class PlainText {

	private PlainText() {
	}

	static String of(String html) {
		StringBuilder text = new StringBuilder();
		int position = 0;
		while (position < html.length()) {
			InlineTag inline = InlineTag.at(html, position);
			HtmlTag tag = (html.charAt(position) == '<') ? HtmlTag.at(html, position) : null;
			HtmlEntity entity = (html.charAt(position) == '&') ? HtmlEntity.at(html, position) : null;
			if (inline != null) {
				text.append(inline.toText());
				position = inline.end();
			}
			else if (tag != null) {
				position = tag.end();
			}
			else if (entity != null) {
				text.append(entity.text());
				position = entity.end();
			}
			else {
				text.append(html.charAt(position++));
			}
		}
		return text.toString();
	}

}
