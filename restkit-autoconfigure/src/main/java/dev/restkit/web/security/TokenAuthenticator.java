package dev.restkit.web.security;

import dev.restkit.authentication.AccessToken;
import dev.restkit.authentication.AccessTokens;
import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.problem.Message;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * A token that the application has issued, as {@code Authorization: Token …} or
 * {@code Bearer …} (Django REST framework's {@code TokenAuthentication}). What is a JSON
 * Web Token by its form is left to the authenticator of those.
 *
 * @since 0.1.0
 */
public final class TokenAuthenticator implements Authenticator {

	/** The name by which it is configured. */
	public static final String NAME = "token";

	private static final String BEARER = "bearer";

	private final AccessTokens tokens;

	private final UserDetailsService users;

	/**
	 * Create the authenticator.
	 * @param tokens knows the tokens
	 * @param users knows their users
	 */
	public TokenAuthenticator(AccessTokens tokens, UserDetailsService users) {
		this.tokens = tokens;
		this.users = users;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String challenge() {
		return "Token";
	}

	@Override
	public SecurityScheme documented() {
		return new SecurityScheme(NAME, Kind.AUTHORIZATION, "bearer",
				"A token of /api-token-auth or /api-auth/tokens.");
	}

	@Override
	public @Nullable Authentication authenticate(HttpServletRequest request) {
		AuthorizationHeader header = AuthorizationHeader.of(request);
		if (header == null
				|| !(header.is(NAME) || (header.is(BEARER) && !JwtAuthenticator.hasForm(header.credentials())))) {
			return null;
		}
		if (header.credentials().isEmpty()) {
			throw new RefusedCredentials(
					Message.of("restkit.authentication.token_empty", "Invalid token header. No credentials provided."));
		}
		if (header.credentials().indexOf(' ') >= 0) {
			throw new RefusedCredentials(Message.of("restkit.authentication.token_spaces",
					"Invalid token header. Token string should not contain spaces."));
		}
		if (!header.isPlain()) {
			throw new RefusedCredentials(Message.of("restkit.authentication.token_characters",
					"Invalid token header. Token string should not contain invalid characters."));
		}
		return holder(header.credentials());
	}

	@Override
	public @Nullable Authentication authenticate(String token) {
		return JwtAuthenticator.hasForm(token) ? null : holder(token);
	}

	private Authentication holder(String credentials) {
		AccessToken token = AuthorizationHeader.isPlain(credentials) ? this.tokens.check(credentials) : null;
		if (token == null) {
			throw new RefusedCredentials(Message.of("restkit.authentication.wrong_token", "Invalid token."));
		}
		UserDetails user = user(token.username());
		UsernamePasswordAuthenticationToken found = UsernamePasswordAuthenticationToken.authenticated(user, null,
				user.getAuthorities());
		found.setDetails(new TokenDetails(token.id(), token.expires()));
		return found;
	}

	private UserDetails user(String username) {
		try {
			UserDetails user = this.users.loadUserByUsername(username);
			if (user.isEnabled() && user.isAccountNonExpired() && user.isAccountNonLocked()) {
				return user;
			}
		}
		catch (UsernameNotFoundException ex) {
			// It is refused like one that is locked.
		}
		throw new RefusedCredentials(Message.of("restkit.authentication.inactive_user", "User inactive or deleted."));
	}

}
