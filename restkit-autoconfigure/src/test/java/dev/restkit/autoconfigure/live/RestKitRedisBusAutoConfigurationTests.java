package dev.restkit.autoconfigure.live;

import dev.restkit.data.redis.RedisChangeBus;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.LocalChangeBus;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitRedisBusAutoConfiguration}.
 */
class RestKitRedisBusAutoConfigurationTests {

	private final ApplicationContextRunner plain = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(RestKitChangesAutoConfiguration.class, RestKitRedisBusAutoConfiguration.class));

	private final ApplicationContextRunner redis = this.plain.withConfiguration(
			AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class));

	@Test
	void changesStayOnThisNodeUnlessTheApplicationSaysOtherwise() {
		this.redis.run((context) -> assertThat(context).hasSingleBean(LocalChangeBus.class));
	}

	/**
	 * There is no server here: that keeps neither the start nor a change.
	 */
	@Test
	void redisCarriesChanges() {
		this.redis
			.withPropertyValues("restkit.live.bus=redis", "restkit.live.bus-timeout=100ms", "spring.data.redis.port=1")
			.run((context) -> {
				assertThat(context).hasSingleBean(ChangeBus.class).hasSingleBean(RedisChangeBus.class);
				assertThat(context.getBean(RedisChangeBus.class).isRunning()).isTrue();
				assertThat(context.getBean(ChangeBus.class).position().offset()).isZero();
			});
	}

	@Test
	void theApplicationsOwnBusTakesItsPlace() {
		this.redis.withPropertyValues("restkit.live.bus=redis")
			.withBean("own", ChangeBus.class, () -> new LocalChangeBus("mine"))
			.run((context) -> assertThat(context).hasSingleBean(ChangeBus.class).hasBean("own"));
	}

	@Test
	void nothingStartsWithoutRedis() {
		this.plain.withPropertyValues("restkit.live.bus=redis")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("restkit.live.bus")
				.hasMessageContaining("Add spring-boot-starter-data-redis"));
		this.redis.withPropertyValues("restkit.live.bus=redis")
			.withClassLoader(new FilteredClassLoader(ReactiveStringRedisTemplate.class))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("Add spring-boot-starter-data-redis"));
	}

	@Test
	void nothingIsThereWhereItIsSwitchedOff() {
		this.redis.withPropertyValues("restkit.live.bus=redis", "restkit.live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ChangeBus.class));
	}

}
