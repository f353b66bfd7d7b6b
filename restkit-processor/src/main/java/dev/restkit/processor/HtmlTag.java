package dev.restkit.processor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A tag of HTML.
 *
 * @param name its name in small letters
 * @param closing whether it ends an element
 * @param attributes what stands behind the name
 * @param end the index after it
 */
record HtmlTag(String name, boolean closing, String attributes, int end) {

	private static final Pattern HREF = Pattern.compile("(?i)\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");

	private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://|mailto:)\\S+");

	/**
	 * Read a tag.
	 * @param html the text
	 * @param start where the tag's bracket stands
	 * @return the tag, or {@code null} if there is none
	 */
	static @Nullable HtmlTag at(String html, int start) {
		boolean closing = html.startsWith("</", start);
		int name = start + (closing ? 2 : 1);
		int attributes = name;
		while (attributes < html.length() && Character.isLetterOrDigit(html.charAt(attributes))) {
			attributes++;
		}
		int end = end(html, attributes);
		if (attributes == name || !Character.isLetter(html.charAt(name)) || end < 0) {
			return null;
		}
		return new HtmlTag(html.substring(name, attributes).toLowerCase(Locale.ROOT), closing,
				html.substring(attributes, end), end + 1);
	}

	private static int end(String html, int start) {
		char quote = 0;
		for (int index = start; index < html.length(); index++) {
			char character = html.charAt(index);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '>') {
				return index;
			}
			else if (character == '"' || character == '\'') {
				quote = character;
			}
		}
		return -1;
	}

	/**
	 * Where it leads to.
	 * @return the address, or {@code null} for none, or one that only leads somewhere
	 * within Javadoc's own pages
	 */
	@Nullable String address() {
		Matcher matcher = HREF.matcher(this.attributes);
		if (!matcher.find()) {
			return null;
		}
		String address = (matcher.group(1) != null) ? matcher.group(1)
				: (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
		String decoded = PlainText.of(address).strip();
		if (!FOLLOWED.matcher(decoded).matches()) {
			return null;
		}
		return decoded.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
	}

}
