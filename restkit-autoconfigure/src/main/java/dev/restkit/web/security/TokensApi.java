package dev.restkit.web.security;

import java.time.Instant;
import java.util.List;

import dev.restkit.annotation.Operation;
import dev.restkit.annotation.Permissions;
import dev.restkit.authentication.AccessToken;
import dev.restkit.authentication.AccessTokens;
import dev.restkit.authentication.AccessTokens.Issued;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.problem.ProblemException;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tokens of the caller: listed, created, revoked. A token itself is told once, when
 * it is created.
 *
 * @since 0.1.0
 */
@RestController
@RequestMapping("/api-auth/tokens")
@Permissions(IsAuthenticated.class)
public final class TokensApi {

	private final AccessTokens tokens;

	/**
	 * Create the handlers.
	 * @param tokens issues tokens
	 */
	public TokensApi(AccessTokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	@Operation(summary = "List your tokens")
	List<TokenDescription> list(CurrentUser user) {
		return this.tokens.ofUser(user.name()).stream().map(TokenDescription::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Create a token")
	NewToken create(TokenRequest wanted, CurrentUser user) {
		return NewToken.of(this.tokens.issue(user.name(), wanted.name(), wanted.expires()));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Revoke a token")
	void revoke(String id, CurrentUser user) {
		if (!this.tokens.revoke(user.name(), id)) {
			throw ProblemException.notFound();
		}
	}

	/**
	 * What a new token is to be.
	 *
	 * @param name what its user calls it
	 * @param expires from when on it is not taken any more
	 */
	record TokenRequest(@NotBlank @Size(max = 100) String name, @Future @Nullable Instant expires) {

	}

	/**
	 * What a user is told of a token.
	 *
	 * @param id its public half
	 * @param name what its user calls it
	 * @param created when it was made
	 * @param expires from when on it is not taken any more
	 * @param lastUsed when it was last used
	 */
	record TokenDescription(String id, String name, Instant created, @Nullable Instant expires,
			@Nullable Instant lastUsed) {

		static TokenDescription of(AccessToken token) {
			return new TokenDescription(token.id(), token.name(), token.created(), token.expires(), token.lastUsed());
		}

	}

	/**
	 * A token, told once.
	 *
	 * @param token the token itself
	 * @param id its public half
	 * @param name what its user calls it
	 * @param created when it was made
	 * @param expires from when on it is not taken any more
	 */
	record NewToken(String token, String id, String name, Instant created, @Nullable Instant expires) {

		static NewToken of(Issued issued) {
			AccessToken token = issued.token();
			return new NewToken(issued.text(), token.id(), token.name(), token.created(), token.expires());
		}

		/**
		 * Without the token: it is not for logs.
		 */
		@Override
		public String toString() {
			return "NewToken[" + this.id + "]";
		}

	}

}
