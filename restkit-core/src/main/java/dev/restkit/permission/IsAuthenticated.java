package dev.restkit.permission;

import dev.restkit.authentication.CurrentUser;

/**
 * Permits whoever is authenticated (Django REST framework's {@code IsAuthenticated}).
 *
 * @since 0.1.0
 */
public final class IsAuthenticated implements Permission {

	boolean hasPermission(CurrentUser user) {
		return user.isAuthenticated();
	}

}
