package dev.restkit.autoconfigure.permission;

import java.util.List;

import dev.restkit.permission.Permission;

/**
 * What is asked for operations that declare nothing, in an application that has not set
 * {@code restkit.permissions.default}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PermissionDefaults {

	/**
	 * The permissions.
	 * @return the permissions, none for everybody
	 */
	List<Class<? extends Permission>> whereNoneAreSet();

}
