package dev.restkit.web.security;

import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.problem.Message;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * JSON Web Tokens that an authorization server has issued, as
 * {@code Authorization: Bearer …} (RFC 6750).
 *
 * @since 0.1.0
 */
public final class JwtAuthenticator implements Authenticator {

	/** The name by which it is configured. */
	public static final String NAME = "jwt";

	private static final String BEARER = "bearer";

	private final AuthenticationProvider tokens;

	/**
	 * Create the authenticator.
	 * @param tokens checks bearer tokens
	 */
	public JwtAuthenticator(AuthenticationProvider tokens) {
		this.tokens = tokens;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String challenge() {
		return "Bearer";
	}

	@Override
	public SecurityScheme documented() {
		return new SecurityScheme(NAME, Kind.AUTHORIZATION, "bearer", "A JSON Web Token.");
	}

	/**
	 * Whether credentials have the form of a signed JSON Web Token: three parts with dots
	 * between them (RFC 7515, 3.1).
	 */
	static boolean hasForm(String credentials) {
		return credentials.chars().filter((character) -> character == '.').count() == 2;
	}

	@Override
	public @Nullable Authentication authenticate(HttpServletRequest request) {
		AuthorizationHeader header = AuthorizationHeader.of(request);
		if (header == null || !header.is(BEARER)) {
			return null;
		}
		return holder(header.credentials());
	}

	@Override
	public @Nullable Authentication authenticate(String token) {
		return hasForm(token) ? holder(token) : null;
	}

	private @Nullable Authentication holder(String credentials) {
		if (!AuthorizationHeader.isPlain(credentials) || !hasForm(credentials)) {
			throw wrong();
		}
		try {
			Authentication found = this.tokens.authenticate(new BearerTokenAuthenticationToken(credentials));
			if (found instanceof AbstractAuthenticationToken token
					&& found.getCredentials() instanceof AbstractOAuth2Token known) {
				token.setDetails(new TokenDetails(null, known.getExpiresAt()));
			}
			return found;
		}
		catch (AuthenticationServiceException ex) {
			throw ex;
		}
		catch (AuthenticationException ex) {
			throw wrong();
		}
	}

	private static RefusedCredentials wrong() {
		return new RefusedCredentials(Message.of("restkit.authentication.wrong_token", "Invalid token."));
	}

}
