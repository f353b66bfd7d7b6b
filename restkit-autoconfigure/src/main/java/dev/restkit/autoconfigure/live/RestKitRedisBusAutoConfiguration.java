package dev.restkit.autoconfigure.live;

import dev.restkit.data.redis.RedisChangeBus;
import dev.restkit.subscription.ChangeBus;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for changes that Redis carries to
 * all nodes: those of one {@code spring.application.name} that use the same database.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitChangesAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration")
@ConditionalOnBooleanProperty(name = "restkit.live.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "restkit.live.bus", havingValue = "redis")
@ConditionalOnClass({ ReactiveStringRedisTemplate.class, JsonMapper.class })
@ConditionalOnBean(ReactiveStringRedisTemplate.class)
@EnableConfigurationProperties(LiveProperties.class)
public final class RestKitRedisBusAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(ChangeBus.class)
	RedisChangeBus restKitChangeBus(ReactiveStringRedisTemplate redis, LiveProperties properties,
			Environment environment) {
		String name = environment.getProperty("spring.application.name", "application");
		// Channels, unlike keys, are the same in all databases of a server.
		String database = environment.getProperty("spring.data.redis.database", "0");
		return new RedisChangeBus(redis, name + ":" + database, properties.busTimeout());
	}

}
