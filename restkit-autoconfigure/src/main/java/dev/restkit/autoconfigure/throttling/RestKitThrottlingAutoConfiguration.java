package dev.restkit.autoconfigure.throttling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.data.bucket4j.BucketThrottleStore;
import dev.restkit.data.redis.RedisThrottleStore;
import dev.restkit.method.ThrottleSettings;
import dev.restkit.throttling.LimitedThrottlingListener;
import dev.restkit.throttling.OutageThrottleStore;
import dev.restkit.throttling.Rate;
import dev.restkit.throttling.ThrottleStore;
import dev.restkit.throttling.ThrottlingListener;
import dev.restkit.web.ClientAddresses;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for throttles: budgets in memory
 * with Bucket4j and Caffeine, or in Redis.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = RestKitMethodAutoConfiguration.class,
		afterName = { "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration",
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@EnableConfigurationProperties(ThrottlingProperties.class)
public final class RestKitThrottlingAutoConfiguration {

	/** What logging in has unless the application says otherwise. */
	private static final List<Rate> LOGIN = Rate.parse("10/min, 100/hour");

	/** What failing to log in to one account has. */
	private static final List<Rate> LOGIN_ACCOUNT = Rate.parse("10/min, 50/hour");

	@Bean
	@ConditionalOnMissingBean
	ThrottleSettings restKitThrottleSettings(ThrottlingProperties properties, ObjectProvider<ThrottleStore> store,
			ObjectProvider<ThrottlingListener> listener) {
		Map<String, List<Rate>> rates = new LinkedHashMap<>(properties.read());
		rates.putIfAbsent(ThrottleSettings.LOGIN, LOGIN);
		rates.putIfAbsent(ThrottleSettings.LOGIN_ACCOUNT, LOGIN_ACCOUNT);
		String missing = (properties.store() == ThrottlingProperties.Store.REDIS)
				? "Add spring-boot-starter-data-redis, which 'restkit.throttling.store' says, or a ThrottleStore bean."
				: "Add Bucket4j and Caffeine, which the starter brings, or a ThrottleStore bean.";
		return new ThrottleSettings(properties.enabled(), rates,
				store.getIfAvailable(() -> ThrottleStore.missing(missing)), new LimitedThrottlingListener(
						listener.getIfAvailable(ThrottlingListener::none), properties.maxEvents(), System::nanoTime));
	}

	@Bean
	@ConditionalOnMissingBean
	ClientAddresses restKitClientAddresses(ThrottlingProperties properties) {
		return new ClientAddresses(properties.proxies());
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "restkit.throttling.enabled", matchIfMissing = true)
	ThrottleScopeCheck restKitThrottleScopeCheck(ThrottlingProperties properties, OperationCatalogue catalogue) {
		return new ThrottleScopeCheck(properties, catalogue);
	}

	/**
	 * Budgets that all instances share.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveStringRedisTemplate.class)
	@ConditionalOnBean(ReactiveStringRedisTemplate.class)
	@ConditionalOnProperty(name = "restkit.throttling.store", havingValue = "redis")
	static class Redis {

		@Bean
		@ConditionalOnMissingBean(ThrottleStore.class)
		OutageThrottleStore restKitThrottleStore(ThrottlingProperties properties, ReactiveStringRedisTemplate redis,
				ObjectProvider<UndecidedCalls> undecided) {
			boolean open = properties.onFailure() == ThrottlingProperties.Failure.OPEN;
			UndecidedCalls counter = undecided.getIfAvailable(() -> () -> {
			});
			return new OutageThrottleStore(new RedisThrottleStore(redis, properties.timeout()), open,
					new ThrottleOutages(open ? "permitted" : "refused", counter::count), System::nanoTime);
		}

	}

	/**
	 * Budgets of this instance.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Bucket.class, Caffeine.class })
	@ConditionalOnProperty(name = "restkit.throttling.store", havingValue = "local", matchIfMissing = true)
	static class Local {

		@Bean
		@ConditionalOnMissingBean(ThrottleStore.class)
		BucketThrottleStore restKitThrottleStore(ThrottlingProperties properties) {
			return new BucketThrottleStore(properties.maxBudgets());
		}

	}

	/**
	 * A metric, where there are metrics.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterRegistry.class)
	@ConditionalOnBean(MeterRegistry.class)
	static class Metrics {

		@Bean
		@ConditionalOnMissingBean
		UndecidedCalls restKitUndecidedCalls(MeterRegistry meters) {
			Counter counter = Counter.builder("restkit.throttling.undecided")
				.description("Calls that no throttle could decide about, because Redis did not answer")
				.register(meters);
			return counter::increment;
		}

	}

	/**
	 * Counts calls that nobody could decide about.
	 */
	@FunctionalInterface
	interface UndecidedCalls {

		void count();

	}

}
