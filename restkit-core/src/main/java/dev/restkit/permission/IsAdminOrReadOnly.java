package dev.restkit.permission;

/**
 * Permits administrators, and everybody to read.
 *
 * @since 0.1.0
 */
public final class IsAdminOrReadOnly implements ComposedPermission {

	@Override
	public PermissionExpression expression() {
		return PermissionExpression.of(IsReadOnly.class).or(IsAdmin.class);
	}

}
