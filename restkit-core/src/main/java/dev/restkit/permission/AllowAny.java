package dev.restkit.permission;

/**
 * Permits everybody (Django REST framework's {@code AllowAny}): replaces what is asked
 * elsewhere.
 *
 * @since 0.1.0
 */
public final class AllowAny implements Permission {

	boolean hasPermission() {
		return true;
	}

}
