package dev.restkit.subscription;

import java.util.Set;

import dev.restkit.authentication.CurrentUser;

/**
 * One caller as a viewpoint of its own: for results of which nobody can tell what of the
 * caller matters. Two logins of one user, with the same rights, are the same.
 *
 * @param authenticated whether it is anybody in particular
 * @param name its name
 * @param authorities what it was granted
 * @since 0.1.0
 */
public record CallerIdentity(boolean authenticated, String name, Set<String> authorities) {

	public CallerIdentity {
		authorities = Set.copyOf(authorities);
	}

	/**
	 * The identity of a caller.
	 * @param user the caller
	 * @return the identity
	 */
	public static CallerIdentity of(CurrentUser user) {
		return new CallerIdentity(user.isAuthenticated(), user.name(), user.authorities());
	}

}
