package dev.restkit.web.staticfiles;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Lets a stylesheet name other files by their hashed names, so that they change together
 * (Django's {@code ManifestStaticFilesStorage}).
 */
final class StylesheetReferences {

	private static final Pattern REFERENCE = Pattern
		.compile("(url\\(\\s*[\"']?|@import\\s+[\"'])([^\"'()\\s?#]+)([?#][^\"'()\\s]*)?");

	private StylesheetReferences() {
	}

	/**
	 * The names of the files that a stylesheet refers to.
	 * @param owner the name of the stylesheet
	 * @param css its text
	 * @param hashedName the hashed name of a file, or {@code null} for one that there is
	 * not
	 * @return the text with hashed names, or the same text
	 */
	static String rewrite(String owner, String css, Function<String, @Nullable String> hashedName) {
		Matcher matcher = REFERENCE.matcher(css);
		StringBuilder rewritten = new StringBuilder();
		while (matcher.find()) {
			String reference = matcher.group(2);
			String name = resolve(owner, reference);
			String hashed = (name != null) ? hashedName.apply(name) : null;
			if (hashed == null) {
				matcher.appendReplacement(rewritten, Matcher.quoteReplacement(matcher.group()));
				continue;
			}
			String file = hashed.substring(hashed.lastIndexOf('/') + 1);
			String directory = reference.substring(0, reference.lastIndexOf('/') + 1);
			String rest = (matcher.group(3) != null) ? matcher.group(3) : "";
			matcher.appendReplacement(rewritten, Matcher.quoteReplacement(matcher.group(1) + directory + file + rest));
		}
		return matcher.appendTail(rewritten).toString();
	}

	private static @Nullable String resolve(String owner, String reference) {
		if (reference.startsWith("/") || reference.contains(":")) {
			return null;
		}
		String path = StringUtils.cleanPath(owner.substring(0, owner.lastIndexOf('/') + 1) + reference);
		return path.startsWith("..") ? null : path;
	}

}
