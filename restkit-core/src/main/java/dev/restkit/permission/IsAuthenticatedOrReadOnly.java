package dev.restkit.permission;

/**
 * Permits whoever is authenticated, and everybody to read (Django REST framework's
 * {@code IsAuthenticatedOrReadOnly}).
 *
 * @since 0.1.0
 */
public final class IsAuthenticatedOrReadOnly implements ComposedPermission {

	@Override
	public PermissionExpression expression() {
		return PermissionExpression.of(IsReadOnly.class).or(IsAuthenticated.class);
	}

}
