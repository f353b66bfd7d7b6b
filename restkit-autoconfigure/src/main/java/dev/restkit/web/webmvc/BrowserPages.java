package dev.restkit.web.webmvc;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows which failures are left to the pages that Spring Boot shows to people: those of
 * browsers outside the API.
 *
 * @param basePath the path of the API, such as {@code /api}
 * @since 0.1.0
 */
public record BrowserPages(String basePath) {

	/**
	 * Whether a client that failed wants a page.
	 * @param request the request
	 * @param uri the path that failed, with the context path
	 * @return {@code true} for a browser outside the API
	 */
	public boolean isWanted(HttpServletRequest request, String uri) {
		return AcceptHeader.namesHtml(request) && !isBelowBasePath(uri.substring(request.getContextPath().length()));
	}

	private boolean isBelowBasePath(String path) {
		return path.equals(this.basePath)
				|| path.startsWith(this.basePath.endsWith("/") ? this.basePath : this.basePath + "/");
	}

}
