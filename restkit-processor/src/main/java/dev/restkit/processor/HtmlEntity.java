package dev.restkit.processor;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A character reference of HTML.
 *
 * @param text the character
 * @param end the index after the reference
 */
record HtmlEntity(String text, int end) {

	private static final Pattern FORM = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

	private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("lt", "<"), Map.entry("gt", ">"),
			Map.entry("amp", "&"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", "\u00a0"),
			Map.entry("commat", "@"), Map.entry("ast", "*"), Map.entry("sol", "/"), Map.entry("lbrace", "{"),
			Map.entry("rbrace", "}"), Map.entry("copy", "\u00a9"), Map.entry("reg", "\u00ae"),
			Map.entry("trade", "\u2122"), Map.entry("hellip", "\u2026"), Map.entry("ndash", "\u2013"),
			Map.entry("mdash", "\u2014"), Map.entry("lsquo", "\u2018"), Map.entry("rsquo", "\u2019"),
			Map.entry("ldquo", "\u201c"), Map.entry("rdquo", "\u201d"), Map.entry("laquo", "\u00ab"),
			Map.entry("raquo", "\u00bb"), Map.entry("larr", "\u2190"), Map.entry("rarr", "\u2192"),
			Map.entry("harr", "\u2194"), Map.entry("le", "\u2264"), Map.entry("ge", "\u2265"),
			Map.entry("ne", "\u2260"), Map.entry("times", "\u00d7"), Map.entry("divide", "\u00f7"),
			Map.entry("plusmn", "\u00b1"), Map.entry("middot", "\u00b7"), Map.entry("bull", "\u2022"),
			Map.entry("deg", "\u00b0"), Map.entry("sect", "\u00a7"), Map.entry("para", "\u00b6"),
			Map.entry("euro", "\u20ac"), Map.entry("pound", "\u00a3"), Map.entry("cent", "\u00a2"),
			Map.entry("yen", "\u00a5"), Map.entry("infin", "\u221e"));

	/**
	 * Read a reference.
	 * @param html the text
	 * @param start where its ampersand stands
	 * @return the character, or {@code null} if there is none that is known
	 */
	static @Nullable HtmlEntity at(String html, int start) {
		Matcher matcher = FORM.matcher(html).region(start, html.length());
		if (!matcher.lookingAt()) {
			return null;
		}
		String named = matcher.group(3);
		String text = (named != null) ? NAMED.get(named) : numbered(matcher);
		return (text != null) ? new HtmlEntity(text, matcher.end()) : null;
	}

	private static @Nullable String numbered(Matcher matcher) {
		String decimal = matcher.group(1);
		int character = (decimal != null) ? Integer.parseInt(decimal) : Integer.parseInt(matcher.group(2), 16);
		return Character.isValidCodePoint(character) ? Character.toString(character) : null;
	}

}
