package dev.restkit.web.security;

import java.time.Instant;
import java.util.List;

import dev.restkit.annotation.Operation;
import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.authentication.AccessTokens;
import dev.restkit.authentication.AccessTokens.Issued;
import dev.restkit.method.ThrottleSettings;
import dev.restkit.permission.AllowAny;
import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a token for a name and a password (Django REST framework's
 * {@code obtain_auth_token}). As only digests are kept, each log-in has a token of its
 * own; beyond as many as a user may have, the oldest of them goes.
 *
 * @since 0.1.0
 */
@RestController
@Permissions(AllowAny.class)
public final class TokenLogin {

	private static final String NAME = "api-token-auth";

	private final AuthenticationManager users;

	private final AccessTokens tokens;

	/**
	 * Create the handler.
	 * @param users checks names and passwords
	 * @param tokens issues tokens
	 */
	public TokenLogin(AuthenticationManager users, AccessTokens tokens) {
		this.users = users;
		this.tokens = tokens;
	}

	@PostMapping("/api-token-auth")
	@Throttle(scope = ThrottleSettings.LOGIN)
	@Operation(id = "tokens.login", summary = "Log in, and get a token")
	ResponseEntity<LoginToken> login(Credentials credentials) {
		String username;
		try {
			username = this.users
				.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(credentials.username(),
						credentials.password()))
				.getName();
		}
		catch (BadCredentialsException | AccountStatusException ex) {
			throw ProblemException.invalid(List.of(Violation.at(Pointer.root(), "authorization",
					Message.of("restkit.authentication.login_failed", "Unable to log in with provided credentials."))));
		}
		Issued issued = this.tokens.issue(username, NAME, null);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new LoginToken(issued.text(), issued.token().expires()));
	}

	/**
	 * A name and a password.
	 *
	 * @param username the name
	 * @param password the password
	 */
	record Credentials(@NotBlank String username, @NotBlank @WriteOnly String password) {

		/**
		 * Without the password: it is not for logs.
		 */
		@Override
		public String toString() {
			return "Credentials[" + this.username + "]";
		}

	}

	/**
	 * The token of a log-in.
	 *
	 * @param token the token
	 * @param expires from when on it is not taken any more
	 */
	record LoginToken(String token, @Nullable Instant expires) {

		/**
		 * Without the token: it is not for logs.
		 */
		@Override
		public String toString() {
			return "LoginToken[" + this.expires + "]";
		}

	}

}
