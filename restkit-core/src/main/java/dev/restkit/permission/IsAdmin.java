package dev.restkit.permission;

import dev.restkit.authentication.CurrentUser;

/**
 * Permits administrators: who was granted one authority, which the application sets
 * (Django REST framework's {@code IsAdminUser}).
 *
 * @since 0.1.0
 */
public final class IsAdmin implements Permission {

	private final String authority;

	/**
	 * Create a permission.
	 * @param authority what administrators are granted, such as {@code ROLE_ADMIN}
	 */
	public IsAdmin(String authority) {
		this.authority = authority;
	}

	boolean hasPermission(CurrentUser user) {
		return user.hasAuthority(this.authority);
	}

}
