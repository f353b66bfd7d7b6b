package dev.restkit.web.page;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How the pages look: whose they are, and the colours.
 *
 * @param title the name of the API, such as {@code Bookstore}
 * @param logo the address of a picture on the same host, such as
 * {@code /static/logo.svg}, or {@code null} for none
 * @param colors values of the CSS variables of {@code restkit.css} by their names without
 * {@code --}, such as {@code accent} and {@code #0b6bcb}
 * @since 0.1.0
 */
public record PageTheme(String title, @Nullable String logo, Map<String, String> colors) {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

	private static final Pattern VALUE = Pattern.compile("[-#%.,/ ()A-Za-z0-9]+");

	public PageTheme {
		colors.forEach((name, value) -> Assert.isTrue(NAME.matcher(name).matches() && VALUE.matcher(value).matches(),
				() -> "'" + name + ": " + value + "' is not a CSS variable such as 'accent: #0b6bcb'"));
		Assert.isTrue(logo == null || (logo.startsWith("/") && !logo.startsWith("//")),
				() -> "'logo' must be a path on this host such as '/static/logo.svg', but is '" + logo + "'");
		colors = Map.copyOf(colors);
	}

	/**
	 * The style sheet that sets the colours.
	 * @return CSS; an empty text if none is set
	 */
	String css() {
		if (this.colors.isEmpty()) {
			return "";
		}
		StringBuilder css = new StringBuilder(":root {\n");
		new TreeMap<>(this.colors)
			.forEach((name, value) -> css.append("\t--").append(name).append(": ").append(value).append(";\n"));
		return css.append("}\n").toString();
	}

}
