package dev.restkit.permission;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.operation.Operation;

/**
 * Permits whoever is authenticated, and everybody to read (Django REST framework's
 * {@code IsAuthenticatedOrReadOnly}).
 *
 * @since 0.1.0
 */
public final class IsAuthenticatedOrReadOnly implements Permission {

	boolean hasPermission(CurrentUser user, Operation operation) {
		return user.isAuthenticated() || operation.http().isSafe();
	}

}
