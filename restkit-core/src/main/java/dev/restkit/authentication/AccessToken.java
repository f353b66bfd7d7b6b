package dev.restkit.authentication;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a token: everything but the token itself, which only its bearer has.
 *
 * @param id its public half, which stands at its beginning; 16 characters
 * @param digest the SHA-256 digest of the whole token, 64 hexadecimal digits
 * @param username whose it is
 * @param name what its user calls it
 * @param created when it was made
 * @param expires from when on it is not taken any more, or {@code null} for never
 * @param lastUsed when it was last used, to about a minute, or {@code null} for never
 * @since 0.1.0
 */
public record AccessToken(String id, String digest, String username, String name, Instant created,
		@Nullable Instant expires, @Nullable Instant lastUsed) {

	boolean isExpired(Instant now) {
		return this.expires != null && !now.isBefore(this.expires);
	}

	/**
	 * Without the digest: what is logged is never of use to anybody.
	 */
	@Override
	public String toString() {
		return "AccessToken[" + this.id + ", " + this.username + "]";
	}

}
