package dev.restkit.web.security;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.web.CacheControls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Keeps what one caller is shown from others: no cache stores the answer to a caller that
 * is known, but that of the caller itself where the operation says how long, and answers
 * are told apart by credentials, unless the operation says that they are public.
 *
 * @since 0.1.0
 */
public final class CallerHeaders implements HeaderWriter {

	private static final String PUBLIC = "public";

	private final String vary;

	/**
	 * Create a writer.
	 * @param authenticators the authenticators of the application
	 */
	public CallerHeaders(List<Authenticator> authenticators) {
		boolean session = authenticators.stream().anyMatch(SessionAuthenticator.class::isInstance);
		boolean others = !authenticators.stream().allMatch(SessionAuthenticator.class::isInstance);
		this.vary = (others ? HttpHeaders.AUTHORIZATION : "") + ((session && others) ? ", " : "")
				+ (session ? HttpHeaders.COOKIE : "");
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		String declared = String.join(", ", response.getHeaders(HttpHeaders.CACHE_CONTROL));
		if (this.vary.isEmpty() || declared.contains(PUBLIC)) {
			return;
		}
		// In one line: some caches read no more than that.
		List<String> vary = new ArrayList<>(response.getHeaders(HttpHeaders.VARY));
		if (vary.stream().noneMatch((line) -> line.endsWith(this.vary))) {
			// An answer that comes later is asked for headers twice.
			vary.add(this.vary);
		}
		response.setHeader(HttpHeaders.VARY, String.join(", ", vary));
		if (SecurityProblems.isKnown(SecurityContextHolder.getContext().getAuthentication())) {
			response.setHeader(HttpHeaders.CACHE_CONTROL,
					declared.isEmpty() ? "private, no-store" : CacheControls.forCaller(declared, true));
		}
	}

}
