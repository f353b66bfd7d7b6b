package dev.restkit.web.security;

import dev.restkit.document.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Reads and checks the credentials of one scheme (RFC 9110, 11.1): one way in which
 * callers say who they are (Django REST framework's {@code BaseAuthentication}). Those of
 * an application are beans; it names them in {@code restkit.authentication.schemes}, in
 * the order in which they are asked.
 *
 * @since 0.1.0
 */
public interface Authenticator {

	/**
	 * The name of the scheme, by which it is configured, such as {@code basic}.
	 * @return the name
	 */
	String name();

	/**
	 * How it asks for credentials in {@code WWW-Authenticate} (RFC 9110, 11.6.1). The
	 * first scheme of an application asks those who have sent none.
	 * @return the header, such as {@code Basic realm="api"}, or {@code null} if it cannot
	 * ask
	 */
	@Nullable String challenge();

	/**
	 * Whether browsers send its credentials by themselves once a person has given them,
	 * whoever makes them send a request. Forms of other sites are then refused. Sessions
	 * ask for a proof of their own instead.
	 * @return {@code true} for such as Basic
	 */
	default boolean isAmbient() {
		return false;
	}

	/**
	 * How documents describe it.
	 * @return the description, or {@code null} to be left out
	 */
	default @Nullable SecurityScheme documented() {
		return null;
	}

	/**
	 * Read the credentials of a request and check them.
	 * @param request the request
	 * @return who calls, or {@code null} if the request has no credentials of this scheme
	 * @throws AuthenticationException if they are wrong; the request is refused with 401,
	 * whatever it calls
	 */
	@Nullable Authentication authenticate(HttpServletRequest request) throws AuthenticationException;

	/**
	 * Check a token that comes without a request, such as one that is said on a socket.
	 * @param token the token
	 * @return who holds it, or {@code null} if it has not the form of this scheme's
	 * tokens
	 * @throws AuthenticationException if it is wrong
	 */
	default @Nullable Authentication authenticate(String token) throws AuthenticationException {
		return null;
	}

}
