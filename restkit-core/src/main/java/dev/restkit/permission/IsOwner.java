package dev.restkit.permission;

import dev.restkit.authentication.CurrentUser;

/**
 * Permits whose the object is, which its entity says with
 * {@link dev.restkit.annotation.Owner}. An entity that does not say it stops the start.
 *
 * @since 0.1.0
 */
public final class IsOwner implements ObjectPermission<Object> {

	boolean hasObjectPermission(CurrentUser user, OwnerName owner) {
		return user.isAuthenticated() && user.name().equals(owner.value());
	}

}
