package dev.restkit.authentication;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens. It never sees the tokens themselves, only their digests.
 *
 * @since 0.1.0
 */
public interface TokenStore {

	/**
	 * Keep a token.
	 * @param token the token
	 */
	void add(AccessToken token);

	/**
	 * Find a token by its public half.
	 * @param id the id
	 * @return the token, or {@code null} if there is none
	 */
	@Nullable AccessToken find(String id);

	/**
	 * The tokens of a user, the oldest first.
	 * @param username whose
	 * @return the tokens
	 */
	List<AccessToken> ofUser(String username);

	/**
	 * Forget a token.
	 * @param username whose it has to be
	 * @param id its id
	 * @return {@code true} if there was one
	 */
	boolean remove(String username, String id);

	/**
	 * Note when a token was used.
	 * @param id its id
	 * @param when when
	 */
	void used(String id, Instant when);

}
