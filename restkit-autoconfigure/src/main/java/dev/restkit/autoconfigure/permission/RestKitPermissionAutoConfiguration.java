package dev.restkit.autoconfigure.permission;

import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.method.PermissionSettings;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for permissions. One that is a bean
 * is taken as it is; any other is made, once, with its constructor's arguments from the
 * context.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitMethodAutoConfiguration.class)
@EnableConfigurationProperties(PermissionProperties.class)
public final class RestKitPermissionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	PermissionSettings restKitPermissionSettings(PermissionProperties properties, AutowireCapableBeanFactory beans) {
		return new PermissionSettings(properties.defaults(), new PermissionInstances(beans)::of, null);
	}

}
