package dev.restkit.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens and checks them. A token is {@code rk_}, its id and a secret of 256
 * random bits; what is stored of it is a digest, which is of no use to who steals it. So
 * many bits need no slow hash.
 *
 * @since 0.1.0
 */
public final class AccessTokens {

	private static final String PREFIX = "rk_";

	private static final int ID_BYTES = 12;

	private static final int SECRET_BYTES = 32;

	private static final int ID_END = PREFIX.length() + ID_BYTES * 4 / 3;

	private static final int LENGTH = ID_END + (SECRET_BYTES * 8 + 5) / 6;

	private static final String NOBODY = "0".repeat(64);

	private static final Duration PRECISION = Duration.ofMinutes(1);

	private final TokenStore store;

	private final Limits limits;

	private final Clock clock;

	private final Consumer<String> revoked;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Create an issuer.
	 * @param store keeps the tokens
	 * @param limits how many, and for how long
	 * @param clock tells the time
	 */
	public AccessTokens(TokenStore store, Limits limits, Clock clock) {
		this(store, limits, clock, (id) -> {
		});
	}

	/**
	 * Create an issuer that tells of tokens that are not taken any more.
	 * @param store keeps the tokens
	 * @param limits how many, and for how long
	 * @param clock tells the time
	 * @param revoked is told the ids of tokens that were taken back
	 */
	public AccessTokens(TokenStore store, Limits limits, Clock clock, Consumer<String> revoked) {
		this.revoked = revoked;
		this.store = store;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Issue a token.
	 * @param username whose it is
	 * @param name what its user calls it
	 * @param expires from when on it is not taken, or {@code null} for as long as the
	 * limits have it
	 * @return the token, which nobody can read again
	 * @throws ProblemException 409 if the user has as many as there may be
	 */
	public Issued issue(String username, String name, @Nullable Instant expires) {
		List<AccessToken> all = this.store.ofUser(username);
		if (all.size() >= this.limits.perUser() && !replaced(all, name)) {
			throw ProblemException.conflict(Message.of("restkit.authentication.too_many_tokens",
					"There are too many tokens; revoke one that is not needed.", this.limits.perUser()));
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Instant latest = (this.limits.lifetime() != null) ? now.plus(this.limits.lifetime()) : null;
		String text = PREFIX + random(ID_BYTES) + random(SECRET_BYTES);
		AccessToken token = new AccessToken(text.substring(PREFIX.length(), ID_END), digest(text), username, name, now,
				earlier(expires, latest), null);
		this.store.add(token);
		return new Issued(text, token);
	}

	/**
	 * Whether the oldest token of the same name made room: who logs in again and again is
	 * not locked out by tokens that were never given back.
	 */
	private boolean replaced(List<AccessToken> all, String name) {
		Instant now = this.clock.instant();
		return all.stream()
			.filter((token) -> token.name().equals(name) || token.isExpired(now))
			.findFirst()
			.map((token) -> revoke(token.username(), token.id()))
			.orElse(false);
	}

	private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isBefore(other) ? one : other;
	}

	/**
	 * Check a token. Digests are compared in a time that does not depend on them, and an
	 * id that nobody has takes as long as one of somebody.
	 * @param text what the caller sent
	 * @return what is known of it, or {@code null} if it is not one, or not any more
	 */
	public @Nullable AccessToken check(String text) {
		if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
			return null;
		}
		AccessToken found = this.store.find(text.substring(PREFIX.length(), ID_END));
		boolean same = MessageDigest.isEqual(bytes(digest(text)), bytes((found != null) ? found.digest() : NOBODY));
		Instant now = this.clock.instant();
		if (found == null || !same || found.isExpired(now)) {
			return null;
		}
		if (found.lastUsed() == null || found.lastUsed().isBefore(now.minus(PRECISION))) {
			this.store.used(found.id(), now.truncatedTo(ChronoUnit.MILLIS));
		}
		return found;
	}

	/**
	 * The tokens of a user.
	 * @param username whose
	 * @return the tokens, the oldest first
	 */
	public List<AccessToken> ofUser(String username) {
		return this.store.ofUser(username);
	}

	/**
	 * Revoke a token.
	 * @param username whose it has to be
	 * @param id its id
	 * @return {@code true} if there was one
	 */
	public boolean revoke(String username, String id) {
		boolean removed = this.store.remove(username, id);
		if (removed) {
			this.revoked.accept(id);
		}
		return removed;
	}

	private String random(int length) {
		byte[] bytes = new byte[length];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A token, told once.
	 *
	 * @param text the token itself
	 * @param token what is known of it
	 */
	public record Issued(String text, AccessToken token) {

		/**
		 * Without the token: it is not for logs.
		 */
		@Override
		public String toString() {
			return this.token.toString();
		}

	}

	/**
	 * How many tokens, and for how long.
	 *
	 * @param perUser how many a user may have
	 * @param lifetime how long a token lives at most, or {@code null} for as long as it
	 * likes
	 */
	public record Limits(int perUser, @Nullable Duration lifetime) {

	}

}
