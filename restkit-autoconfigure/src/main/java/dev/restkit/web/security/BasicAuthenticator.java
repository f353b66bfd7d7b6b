package dev.restkit.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.problem.Message;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Name and password with every request (RFC 7617), which is only safe over TLS (Django
 * REST framework's {@code BasicAuthentication}).
 *
 * @since 0.1.0
 */
public final class BasicAuthenticator implements Authenticator {

	/** The name by which it is configured. */
	public static final String NAME = "basic";

	private final String challenge;

	private final AuthenticationManager users;

	/**
	 * Create the authenticator.
	 * @param realm what the credentials are good for, which browsers show
	 * @param users checks names and passwords
	 */
	public BasicAuthenticator(String realm, AuthenticationManager users) {
		this.challenge = "Basic realm=\"" + realm.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
		this.users = users;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String challenge() {
		return this.challenge;
	}

	@Override
	public SecurityScheme documented() {
		return new SecurityScheme(NAME, Kind.AUTHORIZATION, "basic", "Name and password.");
	}

	@Override
	public boolean isAmbient() {
		return true;
	}

	@Override
	public @Nullable Authentication authenticate(HttpServletRequest request) {
		AuthorizationHeader header = AuthorizationHeader.of(request);
		if (header == null || !header.is(NAME)) {
			return null;
		}
		if (header.credentials().isEmpty()) {
			throw new RefusedCredentials(
					Message.of("restkit.authentication.basic_empty", "Invalid basic header. No credentials provided."));
		}
		if (header.credentials().indexOf(' ') >= 0) {
			throw new RefusedCredentials(Message.of("restkit.authentication.basic_spaces",
					"Invalid basic header. Credentials string should not contain spaces."));
		}
		String pair = decode(header.credentials());
		int colon = pair.indexOf(':');
		if (colon < 0) {
			throw undecodable();
		}
		return check(pair.substring(0, colon), pair.substring(colon + 1));
	}

	private Authentication check(String username, String password) {
		try {
			return this.users.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
		}
		catch (BadCredentialsException | AccountStatusException ex) {
			// Who does not know the password is not told that the account is locked.
			throw new RefusedCredentials(
					Message.of("restkit.authentication.wrong_password", "Invalid username/password."));
		}
	}

	private static String decode(String credentials) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(Base64.getDecoder().decode(credentials)))
				.toString();
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			throw undecodable();
		}
	}

	private static RefusedCredentials undecodable() {
		return new RefusedCredentials(Message.of("restkit.authentication.basic_encoding",
				"Invalid basic header. Credentials not correctly base64 encoded."));
	}

}
