package dev.restkit.web.webmvc;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads what a client accepts.
 */
final class AcceptHeader {

	private AcceptHeader() {
	}

	/**
	 * The header of a request.
	 * @param request the request
	 * @return the header, several joined by commas, or {@code null} if there is none
	 */
	static @Nullable String of(HttpServletRequest request) {
		return joined(request.getHeaders(HttpHeaders.ACCEPT));
	}

	/**
	 * The languages that a client asks for.
	 * @param request the request
	 * @return the header, several joined by commas, or {@code null} if there is none
	 */
	static @Nullable String languagesOf(HttpServletRequest request) {
		return joined(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private static @Nullable String joined(Enumeration<String> values) {
		if (!values.hasMoreElements()) {
			return null;
		}
		String first = values.nextElement();
		return values.hasMoreElements() ? first + "," + String.join(",", Collections.list(values)) : first;
	}

	/**
	 * Whether a client asks for HTML by name, as browsers do.
	 * @param request the request
	 * @return {@code true} if it does
	 */
	static boolean namesHtml(HttpServletRequest request) {
		String accept = of(request);
		return accept != null && accept.contains("text/html");
	}

}
