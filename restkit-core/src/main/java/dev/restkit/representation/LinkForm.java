package dev.restkit.representation;

import org.jspecify.annotations.Nullable;

/**
 * How links are written for the caller that is being answered: below which URL, and in
 * which format, where the caller asked for one in the URL itself (Django REST framework's
 * {@code reverse} with {@code format}).
 *
 * @param base scheme, host, port and context path without a slash at the end, such as
 * {@code https://example.org/shop}; the context path alone where there is no caller or
 * its host is not allowed
 * @param suffix what paths end with, such as {@code .json}, or {@code null}
 * @param query the query parameter that links carry, such as {@code format=json}, or
 * {@code null}
 * @since 0.1.0
 */
public record LinkForm(String base, @Nullable String suffix, @Nullable String query) {

	/**
	 * Links below a URL, without any format.
	 * @param base the URL without a slash at the end
	 * @return the form
	 */
	public static LinkForm of(String base) {
		return new LinkForm(base, null, null);
	}

	/**
	 * Write a link.
	 * @param path the path within the application, maybe with a query, encoded
	 * @return the URL
	 */
	public String url(String path) {
		if (this.suffix == null && this.query == null) {
			return this.base + path;
		}
		int mark = path.indexOf('?');
		String before = (mark >= 0) ? path.substring(0, mark) : path;
		String parameters = (mark >= 0) ? path.substring(mark + 1) : "";
		StringBuilder url = new StringBuilder(this.base).append(before);
		if (this.suffix != null) {
			url.append(this.suffix);
		}
		if (!parameters.isEmpty()) {
			url.append('?').append(parameters);
		}
		if (this.query != null && !names(parameters, this.query)) {
			url.append(parameters.isEmpty() ? '?' : '&').append(this.query);
		}
		return url.toString();
	}

	private static boolean names(String parameters, String query) {
		String start = query.substring(0, query.indexOf('=') + 1);
		return parameters.startsWith(start) || parameters.contains("&" + start);
	}

}
