package dev.restkit.web.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Recognizes what another site makes a browser send: a call of another site
 * ({@code Sec-Fetch-Site}, W3C Fetch Metadata) whose body is such that the browser asks
 * nobody before it sends it, with whatever credentials it has.
 */
final class ForeignForm {

	private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

	/** The media types of forms, which browsers send to any site (CORS). */
	private static final List<String> SIMPLE = List.of("application/x-www-form-urlencoded", "multipart/form-data",
			"text/plain");

	private ForeignForm() {
	}

	static boolean is(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && FOREIGN.contains(site) && !AuthenticatorFilter.isSafe(request)
				&& isSimple(request.getHeader(HttpHeaders.CONTENT_TYPE));
	}

	private static boolean isSimple(@Nullable String type) {
		String lower = (type != null) ? type.toLowerCase(Locale.ROOT) : "";
		return lower.isEmpty() || SIMPLE.stream().anyMatch(lower::startsWith);
	}

}
