package dev.restkit.autoconfigure.permission;

import java.util.List;

import dev.restkit.permission.Permission;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of permissions.
 *
 * @param defaults Classes of the permissions of all operations that declare none; by
 * default everybody may call them, but with Spring Security only who is authenticated
 * @param adminAuthority What was granted to whom {@code IsAdmin} permits a call
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.permissions")
public record PermissionProperties(@Name("default") @Nullable List<Class<? extends Permission>> defaults,
		@DefaultValue("ROLE_ADMIN") String adminAuthority) {

	public PermissionProperties {
		defaults = (defaults != null) ? List.copyOf(defaults) : null;
		for (Class<?> type : (defaults != null) ? defaults : List.<Class<?>>of()) {
			if (!Permission.class.isAssignableFrom(type)) {
				throw new InvalidConfigurationPropertyValueException("restkit.permissions.default", type.getName(),
						"'" + type.getName() + "' is no Permission.");
			}
		}
	}

}
