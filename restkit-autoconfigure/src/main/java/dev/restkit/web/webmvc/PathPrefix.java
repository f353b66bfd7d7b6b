package dev.restkit.web.webmvc;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The beginning of all paths of a handler mapping that stands before those of the
 * application, so that other requests pass it at the price of one comparison.
 *
 * @param value the beginning, such as {@code /api-docs}
 * @since 0.1.0
 */
public record PathPrefix(String value) {

	/**
	 * Whether a request may be for such a path.
	 * @param request the request, whose path is parsed
	 * @return {@code false} if it is not
	 */
	public boolean begins(HttpServletRequest request) {
		return ServletRequestPathUtils.getParsedRequestPath(request)
			.pathWithinApplication()
			.value()
			.startsWith(this.value);
	}

}
