package dev.restkit.web.security;

import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The session of who has logged in with a browser (Django REST framework's
 * {@code SessionAuthentication}). It cannot ask for credentials, so an application whose
 * first scheme it is refuses with 403.
 *
 * @since 0.1.0
 */
public final class SessionAuthenticator implements Authenticator {

	/** The name by which it is configured. */
	public static final String NAME = "session";

	private final String cookie;

	/**
	 * Create the authenticator.
	 * @param cookie the name of the cookie that leads to the session
	 */
	public SessionAuthenticator(String cookie) {
		this.cookie = cookie;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public @Nullable String challenge() {
		return null;
	}

	@Override
	public SecurityScheme documented() {
		return new SecurityScheme(NAME, Kind.COOKIE, this.cookie,
				"The session of who has logged in at /api-auth/login.");
	}

	/**
	 * Spring Security has put there what the session holds, and reads it only now.
	 */
	@Override
	public @Nullable Authentication authenticate(HttpServletRequest request) {
		Authentication found = SecurityContextHolder.getContext().getAuthentication();
		return (found != null && found.isAuthenticated()) ? found : null;
	}

}
