package dev.restkit.visibility;

import dev.restkit.annotation.CacheControl;
import dev.restkit.annotation.SettableBy;
import dev.restkit.annotation.VisibleTo;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.permission.RestKitPermissionAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.permission.IsAdmin;
import dev.restkit.permission.IsAdminOrReadOnly;
import dev.restkit.permission.IsOwner;
import dev.restkit.permission.Permission;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of fields that are not for everybody stops the start.
 */
class FieldStartTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitAutoConfiguration.class,
				RestKitPermissionAutoConfiguration.class, RestKitMethodAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
				RestKitControllerAutoConfiguration.class, RestKitMvcAutoConfiguration.class,
				JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class));

	@Test
	void aPermissionAboutObjectsStopsTheStart() {
		this.runner.withBean(OwnersController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("@VisibleTo on '" + Owned.class.getName() + ".secret'")
				.hasMessageContaining(IsOwner.class.getName())
				.hasMessageContaining("asks about objects"));
	}

	@Test
	void aPermissionThatCannotBeAskedStopsTheStart() {
		this.runner.withBean(DumbController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("has no method named 'hasPermission'"));
	}

	@Test
	void aPublicCacheStopsTheStart() {
		this.runner.withBean(CachedController.class)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("CachedController.read")
				.hasMessageContaining("shared caches"));
	}

	@Test
	void permissionsOfTheCallAndTheOperationAreFine() {
		this.runner.withBean(FineController.class).run((context) -> assertThat(context).hasNotFailed());
	}

	record Owned(@VisibleTo( {
			IsAdmin.class, IsOwner.class }) String secret){

	}

	record Dumb(@SettableBy(SaysNothing.class) String text) {

	}

	record Fine(@VisibleTo(IsAdmin.class) String secret, @SettableBy(IsAdminOrReadOnly.class) String text) {

	}

	static class SaysNothing implements Permission {

	}

	@RestController
	static class OwnersController {

		@GetMapping("/owned")
		Owned read() {
			return new Owned("x");
		}

	}

	@RestController
	static class DumbController {

		@PostMapping("/dumb")
		String take(Dumb dumb) {
			return dumb.text();
		}

	}

	@RestController
	static class CachedController {

		@GetMapping("/cached")
		@CacheControl(maxAge = 60, visibility = CacheControl.Visibility.PUBLIC)
		Fine read() {
			return new Fine("x", "y");
		}

	}

	@RestController
	static class FineController {

		@GetMapping("/fine")
		@CacheControl(maxAge = 60)
		Fine read() {
			return new Fine("x", "y");
		}

	}

}
