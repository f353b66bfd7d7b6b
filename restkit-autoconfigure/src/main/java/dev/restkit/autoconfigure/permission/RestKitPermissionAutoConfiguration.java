package dev.restkit.autoconfigure.permission;

import java.util.List;

import dev.restkit.authentication.Challenge;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.method.PermissionSettings;
import dev.restkit.permission.IsAdmin;
import dev.restkit.permission.Permission;
import dev.restkit.permission.RefusalListener;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldRules;
import dev.restkit.visibility.FieldVisibility;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.function.SingletonSupplier;

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

	private static final Log logger = LogFactory.getLog(RestKitPermissionAutoConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	PermissionSettings restKitPermissionSettings(PermissionProperties properties, AutowireCapableBeanFactory beans,
			ObjectProvider<Challenge> challenge, ObjectProvider<PermissionDefaults> defaults,
			ObjectProvider<RefusalListener> listener) {
		List<Class<? extends Permission>> set = properties.defaults();
		Challenge asking = challenge.getIfAvailable();
		if (asking == null) {
			logger.info("Spring Security is not there: every call is anonymous, unless the server knows its caller");
		}
		return new PermissionSettings((set != null) ? set : defaults.getIfAvailable(() -> List::of).whereNoneAreSet(),
				new PermissionInstances(beans)::of, asking, listener.getIfAvailable(RefusalListener::none));
	}

	@Bean
	@ConditionalOnMissingBean
	FieldRules restKitFieldRules(ObjectProvider<HandlerMethodReader> handlers) {
		return new FieldRules((permissions, field) -> handlers.getObject().fieldRule(permissions, field));
	}

	@Bean
	@ConditionalOnMissingBean
	FieldVisibility restKitFieldVisibility(FieldRules rules, ObjectProvider<CurrentFieldAccess> current) {
		SingletonSupplier<CurrentFieldAccess> known = SingletonSupplier
			.of(() -> current.getIfAvailable(CurrentFieldAccess::none));
		return new FieldVisibility(rules, () -> known.obtain().current());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	IsAdmin restKitIsAdmin(PermissionProperties properties) {
		return new IsAdmin(properties.adminAuthority());
	}

}
