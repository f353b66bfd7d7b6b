package dev.restkit.autoconfigure.throttling;

import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.restkit.annotation.Throttle;
import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.problem.RestKitProblemAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.data.bucket4j.BucketThrottleStore;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.method.ThrottleSettings;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Peer;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.ProblemException;
import dev.restkit.throttling.OutageThrottleStore;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.throttling.ThrottledCall;
import dev.restkit.throttling.ThrottleStore;
import dev.restkit.throttling.ThrottleStore.Decision;
import dev.restkit.throttling.ThrottlingListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RestKitThrottlingAutoConfiguration}.
 */
class RestKitThrottlingAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, DataRedisAutoConfiguration.class,
				DataRedisReactiveAutoConfiguration.class, RestKitAutoConfiguration.class,
				RestKitMethodAutoConfiguration.class, RestKitProblemAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
				RestKitErrorAutoConfiguration.class, RestKitControllerAutoConfiguration.class,
				RestKitThrottlingAutoConfiguration.class));

	@Test
	void theMostSpecificDeclarationReplacesTheRest() {
		this.runner.withBean(Shelf.class)
			.withPropertyValues("restkit.throttling.rates.anon=10/s, 100/day", "restkit.throttling.rates.user=1000/day",
					"restkit.throttling.rates.token=500/day", "restkit.throttling.rates.operation=50/min",
					"restkit.throttling.rates.books=7/min")
			.run((context) -> {
				OperationRegistry registry = context.getBean(OperationRegistry.class);
				assertThat(registry.operations()).hasSize(4);
				assertThat(policies(context.getBean(OperationCatalogue.class).plans(), "all"))
					.containsExactlyInAnyOrder("anon-second 10/second ADDRESS", "anon-day 100/day ADDRESS",
							"user 1000/day USER", "token 500/day TOKEN", "shelf.all 50/minute CALLER");
				assertThat(policies(context.getBean(OperationCatalogue.class).plans(), "one"))
					.containsExactly("books 7/minute CALLER");
				assertThat(policies(context.getBean(OperationCatalogue.class).plans(), "own"))
					.containsExactly("shelf.own 1/minute ADDRESS", "shelf.own 2/minute USER");
				assertThat(policies(context.getBean(OperationCatalogue.class).plans(), "free")).isEmpty();
			});
	}

	private static List<String> policies(List<OperationPlan> plans, String method) {
		return plans.stream()
			.filter((plan) -> plan.operation().id().value().endsWith("." + method))
			.filter((plan) -> plan.throttle() != null)
			.flatMap((plan) -> plan.throttle().all().stream())
			.map((policy) -> policy.name() + " " + policy.rate() + " " + policy.by())
			.toList();
	}

	@Test
	void aRateForAScopeThatNobodyIsInStopsTheStart() {
		this.runner.withPropertyValues("restkit.throttling.rates.boks=7/min")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.extracting("reason")
				.asString()
				.contains("No operation is in the scope 'boks'"));
	}

	@Test
	void aScopeWithoutRateStopsTheStart() {
		this.runner.withBean(Shelf.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.satisfies((failure) -> assertThat(((HandlerDeclarationException) failure).action())
					.contains("restkit.throttling.rates.books")));
	}

	@ParameterizedTest
	@CsvSource({ "rates.anon,10/month", "rates.anon,0/s", "trusted-proxies,example.org", "max-budgets,0", "timeout,0s",
			"max-events,-1", "on-failure,ajar" })
	void wrongSettingsStopTheStart(String name, String value) {
		this.runner.withPropertyValues("restkit.throttling." + name + "=" + value)
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("restkit.throttling"));
	}

	@Test
	void nothingIsCountedWhereThatIsTurnedOff() {
		this.runner.withBean(Shelf.class)
			.withPropertyValues("restkit.throttling.enabled=false")
			.run((context) -> assertThat(context.getBean(OperationCatalogue.class).plans())
				.allMatch((plan) -> plan.throttle() == null));
	}

	@Test
	void budgetsAreKeptHereOrInRedisOrWhereTheApplicationSays() {
		this.runner
			.run((context) -> assertThat(context).getBean(ThrottleStore.class).isInstanceOf(BucketThrottleStore.class));
		this.runner.withPropertyValues("restkit.throttling.store=redis")
			.withBean(SimpleMeterRegistry.class)
			.run((context) -> assertThat(context).getBean(ThrottleStore.class).isInstanceOf(OutageThrottleStore.class));
		ThrottleStore own = (budgets, cost) -> Decision.unknown();
		this.runner.withBean(ThrottleStore.class, () -> own)
			.run((context) -> assertThat(context).getBean(ThrottleStore.class).isSameAs(own));
	}

	@Test
	void whoAuditsIsToldOnceOfABudgetThatIsExhausted() {
		List<ThrottledCall> heard = new ArrayList<>();
		this.runner.withBean(ThrottlingListener.class, () -> heard::add)
			.withPropertyValues("restkit.throttling.rates.login=1/min")
			.run((context) -> {
				ThrottleCheck login = context.getBean(ThrottleSettings.class).checkOf(ThrottleSettings.LOGIN);
				login.charge(null, Peer.NONE, "login");
				for (int call = 0; call < 5; call++) {
					assertThatExceptionOfType(ProblemException.class)
						.isThrownBy(() -> login.charge(null, Peer.NONE, "login"));
				}
				assertThat(heard).containsExactly(new ThrottledCall("login", null, "", "login", 60, 0));
			});
	}

	@Test
	void whatCannotBeCountedStopsTheStart() {
		WebApplicationContextRunner throttled = this.runner.withPropertyValues("restkit.throttling.rates.anon=7/min")
			.withBean(Plain.class);
		throttled.withClassLoader(new FilteredClassLoader(Caffeine.class))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.satisfies((failure) -> assertThat(((HandlerDeclarationException) failure).action())
					.contains("Bucket4j")));
		throttled.withPropertyValues("restkit.throttling.store=redis")
			.withClassLoader(new FilteredClassLoader("org.springframework.data.redis"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.satisfies((failure) -> assertThat(((HandlerDeclarationException) failure).action())
					.contains("data-redis")));
		this.runner.withBean(Plain.class)
			.withClassLoader(new FilteredClassLoader(Caffeine.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@RestController
	static class Plain {

		@GetMapping("/api/plain")
		String plain() {
			return "";
		}

	}

	@RestController
	static class Shelf {

		@GetMapping("/api/all")
		String all() {
			return "";
		}

		@GetMapping("/api/one")
		@Throttle(scope = "books")
		String one() {
			return "";
		}

		@GetMapping("/api/own")
		@Throttle(anonymous = "1/min", user = "2/min")
		String own() {
			return "";
		}

		@GetMapping("/api/free")
		@Throttle({})
		String free() {
			return "";
		}

	}

}
