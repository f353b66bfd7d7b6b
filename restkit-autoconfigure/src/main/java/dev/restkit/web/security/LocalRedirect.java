package dev.restkit.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser goes after it has logged in or out: to a path of this server, and
 * nowhere else, whatever {@code next} says.
 *
 * @param fallback the path for who says nothing, or nothing good, such as {@code /api}
 */
record LocalRedirect(String fallback) {

	static final String PARAMETER = "next";

	/**
	 * The path to go to.
	 * @param request the request
	 * @return the path, with that of the application
	 */
	String of(HttpServletRequest request) {
		String next = request.getParameter(PARAMETER);
		return isLocal(next) ? next : request.getContextPath() + this.fallback;
	}

	/**
	 * Whether browsers take it for a path: they read {@code //} and {@code /\} as another
	 * host, and drop control characters first.
	 */
	private static boolean isLocal(@Nullable String next) {
		return next != null && next.startsWith("/") && !next.startsWith("//") && next.indexOf('\\') < 0
				&& next.chars().allMatch((character) -> character > ' ' && character < 0x7F);
	}

}
