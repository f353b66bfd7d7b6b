package dev.restkit.autoconfigure.permission;

import java.util.List;

import dev.restkit.permission.Permission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of permissions.
 *
 * @param defaults Classes of the permissions of all operations that declare none
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.permissions")
public record PermissionProperties(@Name("default") @DefaultValue List<Class<? extends Permission>> defaults) {

	public PermissionProperties {
		defaults = List.copyOf(defaults);
		for (Class<?> type : defaults) {
			if (!Permission.class.isAssignableFrom(type)) {
				throw new InvalidConfigurationPropertyValueException("restkit.permissions.default", type.getName(),
						"'" + type.getName() + "' is no Permission.");
			}
		}
	}

}
