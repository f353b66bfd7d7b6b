package dev.restkit.permission;

/**
 * A permission that is made of others. It has no methods of its own to ask.
 *
 * <pre class="code">
 * class StaffOrReadOnly implements ComposedPermission {
 *
 * 	&#064;Override
 * 	public PermissionExpression expression() {
 * 		return PermissionExpression.of(IsReadOnly.class).or(IsStaff.class);
 * 	}
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 */
public interface ComposedPermission extends Permission {

	/**
	 * What it is made of; asked once, at start-up.
	 * @return the expression
	 */
	PermissionExpression expression();

}
