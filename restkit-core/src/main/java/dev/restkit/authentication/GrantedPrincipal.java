package dev.restkit.authentication;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A principal of which is known what it was granted. A wire hands it on where its
 * authentication tells; {@link CurrentUser} reads it.
 *
 * @since 0.1.0
 */
public interface GrantedPrincipal extends Principal {

	/**
	 * What the authentication found, for handlers that know its type.
	 * @return the principal
	 */
	Principal found();

	/**
	 * The names of what it was granted, such as {@code ROLE_ADMIN}.
	 * @return the names
	 */
	Set<String> authorities();

	/**
	 * The public half of the token that it authenticated with.
	 * @return the id, or {@code null} if it was something else
	 */
	default @Nullable String token() {
		return null;
	}

	/**
	 * When its credentials end.
	 * @return the time, or {@code null} if they do not say
	 */
	default @Nullable Instant expires() {
		return null;
	}

}
