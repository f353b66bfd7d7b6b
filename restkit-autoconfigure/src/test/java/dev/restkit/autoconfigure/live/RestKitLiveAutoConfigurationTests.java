package dev.restkit.autoconfigure.live;

import java.util.List;

import dev.restkit.annotation.Subscribable;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorPageAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.subscription.LocalChangeBus;
import dev.restkit.web.live.LiveConnections;
import dev.restkit.web.live.LiveOperations;
import dev.restkit.web.webmvc.LiveRequests;
import dev.restkit.web.webmvc.OperationHandlerMapping;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.websocket.server.ServerContainer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitLiveAutoConfiguration}.
 */
class RestKitLiveAutoConfigurationTests {

	private final WebApplicationContextRunner web = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitAutoConfiguration.class, RestKitMethodAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
				RestKitControllerAutoConfiguration.class, RestKitMvcAutoConfiguration.class,
				RestKitErrorAutoConfiguration.class, RestKitErrorPageAutoConfiguration.class,
				RestKitChangesAutoConfiguration.class, RestKitLiveAutoConfiguration.class,
				JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
				ErrorMvcAutoConfiguration.class));

	@Test
	void isThereByItself() {
		this.web.run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(LiveOperations.class)
			.hasSingleBean(LiveEngine.class)
			.hasSingleBean(LiveConnections.class));
	}

	@Test
	void staysAwayWhereItIsDisabled() {
		this.web.withPropertyValues("restkit.live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(OperationHandlerMapping.class)
				.doesNotHaveBean(LiveRequests.class)
				.doesNotHaveBean(ChangeBus.class));
	}

	@Test
	void staysAwayWithoutWhatItNeeds() {
		for (Class<?> needed : List.of(ServerContainer.class, JsonMapper.class)) {
			this.web.withClassLoader(new FilteredClassLoader(needed))
				.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveRequests.class));
		}
		this.web.withClassLoader(new FilteredClassLoader(MeterBinder.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(LiveRequests.class));
	}

	@Test
	void speaksJsonWhateverElseTheApiSpeaks() {
		this.web.withPropertyValues("restkit.formats.renderers=json")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(LiveOperations.class));
	}

	@Test
	void takesTheUsersOwnBus() {
		LocalChangeBus own = new LocalChangeBus("own");
		this.web.withBean("own", ChangeBus.class, () -> own)
			.run((context) -> assertThat(context.getBean(LiveEngine.class).position()).isSameAs(own.position()));
	}

	@Test
	void tellsWhatItCosts() {
		this.web.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			context.getBeanProvider(MeterBinder.class).forEach((binder) -> binder.bindTo(registry));
			assertThat(registry.getMeters()).extracting((meter) -> meter.getId().getName())
				.contains("restkit.live.connections", "restkit.live.queue", "restkit.live.subscriptions",
						"restkit.live.groups", "restkit.live.lag", "restkit.live.evaluations", "restkit.live.events",
						"restkit.live.deliveries", "restkit.live.delays", "restkit.live.resets");
		});
	}

	@Test
	void handlersThatCannotBeFollowedStopTheStart() {
		refuses(OfNothing.class, "names nothing that its result depends on");
		refuses(OfPost.class, "does not answer GET with a result");
		refuses(OfRequest.class, "is supplied by Spring from a request");
		refuses(OfResponse.class, "returns a whole response");
		refuses(OfStream.class, "returns a stream, which is watched as it is");
	}

	private void refuses(Class<?> controller, String why) {
		this.web.withUserConfiguration(controller)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(controller.getSimpleName())
				.hasMessageContaining(why));
	}

	@RestController
	static class OfNothing {

		@GetMapping("/api/nothing")
		@Subscribable
		List<String> nothing() {
			return List.of();
		}

	}

	@RestController
	static class OfStream {

		@GetMapping("/api/stream")
		@Subscribable(topics = "a")
		Flux<String> stream() {
			return Flux.empty();
		}

	}

	@RestController
	static class OfPost {

		@PostMapping("/api/post")
		@Subscribable(topics = "a")
		List<String> post() {
			return List.of();
		}

	}

	@RestController
	static class OfRequest {

		@GetMapping("/api/request")
		@Subscribable(topics = "a")
		List<String> request(@RequestHeader("A") String a) {
			return List.of();
		}

	}

	@RestController
	static class OfResponse {

		@GetMapping("/api/response")
		@Subscribable(topics = "a")
		ResponseEntity<String> response() {
			return ResponseEntity.ok("");
		}

	}

}
