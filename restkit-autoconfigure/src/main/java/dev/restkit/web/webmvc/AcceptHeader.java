package dev.restkit.web.webmvc;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads what a client accepts.
 *
 * @since 0.1.0
 */
public final class AcceptHeader {

	private AcceptHeader() {
	}

	/**
	 * The header of a request.
	 * @param request the request
	 * @return the header, several joined by commas, or {@code null} if there is none
	 */
	public static @Nullable String of(HttpServletRequest request) {
		return joined(request.getHeaders(HttpHeaders.ACCEPT));
	}

	/**
	 * The languages that a client asks for.
	 * @param request the request
	 * @return the header, several joined by commas, or {@code null} if there is none
	 */
	public static @Nullable String languagesOf(HttpServletRequest request) {
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
		return names("text/html", of(request));
	}

	/**
	 * Whether a client names a media type, whatever else it says of it.
	 * @param type the media type, in lower case
	 * @param accept the header, or {@code null} if there is none
	 * @return {@code true} if it does
	 */
	public static boolean names(String type, @Nullable String accept) {
		return accept != null && accept.toLowerCase(Locale.ROOT).contains(type);
	}

}
