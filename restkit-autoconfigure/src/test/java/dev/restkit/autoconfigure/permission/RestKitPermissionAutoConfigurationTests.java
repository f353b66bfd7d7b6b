package dev.restkit.autoconfigure.permission;

import java.util.List;

import dev.restkit.authentication.Challenge;
import dev.restkit.method.PermissionSettings;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.permission.Permission;
import dev.restkit.permission.RefusalListener;
import dev.restkit.permission.IsReadOnly;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RestKitPermissionAutoConfiguration}.
 */
class RestKitPermissionAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitPermissionAutoConfiguration.class));

	@Test
	void asksNothingUnlessTold() {
		this.runner.run((context) -> assertThat(context.getBean(PermissionSettings.class).defaults()).isEmpty());
	}

	@Test
	void readsTheDefaultsOfTheApplication() {
		this.runner
			.withPropertyValues("restkit.permissions.default=dev.restkit.permission.IsAuthenticated,"
					+ "dev.restkit.permission.IsReadOnly")
			.run((context) -> assertThat(context.getBean(PermissionSettings.class).defaults())
				.containsExactly(IsAuthenticated.class, IsReadOnly.class));
	}

	@Test
	void aClassThatIsNoPermissionStopsTheStart() {
		this.runner.withPropertyValues("restkit.permissions.default=java.lang.String")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'java.lang.String' is no Permission"));
	}

	@Test
	void takesBeansAndMakesOthersOnce() {
		this.runner.withBean(Named.class, () -> new Named("bean"))
			.withBean(String.class, () -> "injected")
			.run((context) -> {
				PermissionSettings settings = context.getBean(PermissionSettings.class);
				assertThat(settings.instances().apply(Named.class)).isSameAs(context.getBean(Named.class));
				Permission made = settings.instances().apply(Other.class);
				assertThat(made).isInstanceOfSatisfying(Other.class,
						(other) -> assertThat(other.name).isEqualTo("injected"));
				assertThat(settings.instances().apply(Other.class)).isSameAs(made);
			});
	}

	@Test
	void aBeanThatExtendsAPermissionNeverStandsForIt() {
		this.runner.withBean(Lenient.class).run((context) -> {
			PermissionSettings settings = context.getBean(PermissionSettings.class);
			assertThat(settings.instances().apply(Strict.class)).isExactlyInstanceOf(Strict.class);
			assertThat(settings.instances().apply(Lenient.class)).isSameAs(context.getBean(Lenient.class));
		});
	}

	@Test
	void twoBeansOfAPermissionAreRefused() {
		this.runner.withBean("one", Named.class, () -> new Named("one"))
			.withBean("other", Named.class, () -> new Named("other"))
			.run((context) -> assertThatExceptionOfType(NoUniqueBeanDefinitionException.class)
				.isThrownBy(() -> context.getBean(PermissionSettings.class).instances().apply(Named.class)));
	}

	@Test
	void backsOffWhenUserDefinesTheBean() {
		PermissionSettings own = new PermissionSettings(List.of(), (type) -> new IsReadOnly(), new Challenge("Own"),
				RefusalListener.none());
		this.runner.withBean(PermissionSettings.class, () -> own)
			.run((context) -> assertThat(context).getBean(PermissionSettings.class).isSameAs(own));
	}

	record Named(String name) implements Permission {

	}

	static class Strict implements Permission {

	}

	static class Lenient extends Strict {

	}

	static class Other implements Permission {

		private final String name;

		Other(String name) {
			this.name = name;
		}

	}

}
