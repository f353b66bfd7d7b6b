package dev.restkit.web.live;

import java.security.Principal;
import java.time.Instant;

import dev.restkit.authentication.GrantedPrincipal;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What a client showed when it connected, or later. It stays connected only as long as
 * that holds.
 *
 * @param token the public half of its token, or {@code null} if it has none
 * @param expires when its token ends, or {@code null} for never
 * @param session its session, or {@code null} if it has none
 */
record Credentials(@Nullable String token, @Nullable Instant expires, @Nullable HttpSession session) {

	/**
	 * What a principal was found by.
	 * @param principal the principal, or {@code null} for nobody in particular
	 * @param session the session of the request, or {@code null} if there is none
	 * @return the credentials
	 */
	static Credentials of(@Nullable Principal principal, @Nullable HttpSession session) {
		if (principal == null) {
			return new Credentials(null, null, null);
		}
		return (principal instanceof GrantedPrincipal granted)
				? new Credentials(granted.token(), granted.expires(), session) : new Credentials(null, null, session);
	}

	/**
	 * Whether they still hold, as far as can be told without asking anybody.
	 * @param now the time
	 * @return {@code false} if they do not
	 */
	boolean hold(Instant now) {
		return (this.expires == null || now.isBefore(this.expires)) && !isLoggedOut();
	}

	private boolean isLoggedOut() {
		if (this.session == null) {
			return false;
		}
		try {
			this.session.getCreationTime();
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	/**
	 * Whether they are a token that was taken back.
	 * @param revoked the public half of a token, or {@code null} for any
	 * @return {@code true} if they are
	 */
	boolean are(@Nullable String revoked) {
		return this.token != null && (revoked == null || this.token.equals(revoked));
	}

}
