package dev.restkit.autoconfigure.actuate;

import java.util.List;

import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.actuate.OperationsEndpoint.Budget;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.permission.RestKitPermissionAutoConfiguration;
import dev.restkit.autoconfigure.problem.RestKitProblemAutoConfiguration;
import dev.restkit.autoconfigure.throttling.RestKitThrottlingAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.permission.IsAdminOrReadOnly;
import dev.restkit.permission.IsAuthenticated;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitActuatorAutoConfiguration}.
 */
class RestKitActuatorAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, RestKitAutoConfiguration.class,
				RestKitMethodAutoConfiguration.class, RestKitProblemAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
				RestKitErrorAutoConfiguration.class, RestKitControllerAutoConfiguration.class,
				RestKitPermissionAutoConfiguration.class, RestKitThrottlingAutoConfiguration.class,
				RestKitActuatorAutoConfiguration.class))
		.withBean(Door.class);

	private final WebApplicationContextRunner exposed = this.runner
		.withPropertyValues("management.endpoints.web.exposure.include=restkit");

	@Test
	void listsOperationsWithTheirPolicies() {
		this.exposed.run((context) -> {
			List<OperationsEndpoint.Described> operations = context.getBean(OperationsEndpoint.class)
				.operations()
				.get("operations");
			assertThat(operations).extracting(OperationsEndpoint.Described::id)
				.containsExactlyInAnyOrder("door.look", "door.knock");
			assertThat(operations).filteredOn((operation) -> operation.method().equals("POST"))
				.singleElement()
				.satisfies((knock) -> {
					assertThat(knock.path()).isEqualTo("/api/door");
					assertThat(knock.permissions()).isEqualTo("IsAuthenticated and IsAdmin");
					assertThat(knock.throttles()).containsExactly(new Budget("door.knock", "3/minute", "caller"));
				});
			assertThat(operations).filteredOn((operation) -> operation.method().equals("GET"))
				.singleElement()
				.satisfies((look) -> assertThat(look.permissions()).isEqualTo("everybody"))
				.satisfies((look) -> assertThat(look.throttles()).isEmpty());
		});
	}

	@Test
	void isNotThereUnlessItIsExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(OperationsEndpoint.class));
	}

	@Test
	void backsOffWithoutActuator() {
		this.exposed.withClassLoader(new FilteredClassLoader(Endpoint.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("restKitOperationsEndpoint"));
	}

	@RestController
	static class Door {

		@GetMapping("/api/door")
		@Permissions(IsAdminOrReadOnly.class)
		String look() {
			return "";
		}

		@PostMapping("/api/door")
		@Permissions({ IsAuthenticated.class, IsAdminOrReadOnly.class })
		@Throttle("3/min")
		String knock() {
			return "";
		}

	}

}
