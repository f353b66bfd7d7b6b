package dev.restkit.permission;

import java.util.List;

/**
 * Permissions, put together with <em>and</em>, <em>or</em> and <em>not</em> (Django REST
 * framework's {@code &}, {@code |} and {@code ~}). Of an <em>or</em>, the same branch has
 * to permit the call and the object.
 *
 * @since 0.1.0
 */
public sealed interface PermissionExpression {

	/**
	 * One permission.
	 * @param permission its type
	 * @return the expression
	 */
	static PermissionExpression of(Class<? extends Permission> permission) {
		return new One(permission);
	}

	default PermissionExpression and(PermissionExpression other) {
		return new All(List.of(this, other));
	}

	default PermissionExpression and(Class<? extends Permission> other) {
		return and(of(other));
	}

	default PermissionExpression or(PermissionExpression other) {
		return new Any(List.of(this, other));
	}

	default PermissionExpression or(Class<? extends Permission> other) {
		return or(of(other));
	}

	/**
	 * The opposite.
	 * @return the expression
	 */
	default PermissionExpression not() {
		return new Not(this);
	}

	/**
	 * One permission.
	 *
	 * @param permission its type
	 */
	record One(Class<? extends Permission> permission) implements PermissionExpression {

	}

	/**
	 * All have to permit it.
	 *
	 * @param members which
	 */
	record All(List<PermissionExpression> members) implements PermissionExpression {

		public All {
			members = List.copyOf(members);
		}

	}

	/**
	 * One of them has to permit it.
	 *
	 * @param members which
	 */
	record Any(List<PermissionExpression> members) implements PermissionExpression {

		public Any {
			members = List.copyOf(members);
		}

	}

	/**
	 * It must not permit it.
	 *
	 * @param member which
	 */
	record Not(PermissionExpression member) implements PermissionExpression {

	}

}
