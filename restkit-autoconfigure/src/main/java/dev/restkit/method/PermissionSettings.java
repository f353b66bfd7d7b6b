package dev.restkit.method;

import java.util.List;
import java.util.function.Function;

import dev.restkit.authentication.Challenge;
import dev.restkit.permission.Permission;
import dev.restkit.permission.RefusalListener;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;

/**
 * What the application says about permissions.
 *
 * @param defaults the permissions of handlers that declare none, nor do their classes
 * @param instances makes or finds the permission of a type
 * @param challenge how callers are asked for credentials, or {@code null} if nobody can
 * have any
 * @param listener is told of refusals
 * @since 0.1.0
 */
public record PermissionSettings(List<Class<? extends Permission>> defaults,
		Function<Class<? extends Permission>, Permission> instances, @Nullable Challenge challenge,
		RefusalListener listener) {

	public PermissionSettings {
		defaults = List.copyOf(defaults);
	}

	/**
	 * Everybody may do what nobody restricts; permissions have a constructor without
	 * arguments.
	 * @return the settings
	 */
	public static PermissionSettings none() {
		return new PermissionSettings(List.of(), BeanUtils::instantiateClass, null, RefusalListener.none());
	}

}
