package dev.restkit.benchmarks.restkit;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Header;
import dev.restkit.permission.Permission;

/**
 * Permits users, and clients that say what they are.
 */
public final class NamedClients implements Permission {

	boolean hasPermission(CurrentUser user, Header<String> userAgent) {
		return user.isAuthenticated() || userAgent.isPresent();
	}

}
