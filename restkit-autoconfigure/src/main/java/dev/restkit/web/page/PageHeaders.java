package dev.restkit.web.page;

import java.util.Map;

/**
 * What browsers are told about the pages: nothing is loaded from elsewhere, no script and
 * no style stands in the page itself, and no other page may frame it.
 *
 * @since 0.1.0
 */
public final class PageHeaders {

	/** The headers of every page, by their names. */
	public static final Map<String, String> ALL = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
					+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"X-Frame-Options", "DENY", "X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin",
			"X-Robots-Tag", "noindex, noarchive");

	private PageHeaders() {
	}

}
