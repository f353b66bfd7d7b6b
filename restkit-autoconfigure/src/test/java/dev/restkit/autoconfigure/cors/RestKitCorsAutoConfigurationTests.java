package dev.restkit.autoconfigure.cors;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitCorsAutoConfiguration}.
 */
class RestKitCorsAutoConfigurationTests {

	private final WebApplicationContextRunner contexts = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitAutoConfiguration.class, RestKitCorsAutoConfiguration.class));

	@Test
	void allowsNobodyByDefault() {
		this.contexts.run((context) -> {
			assertThat(context).hasBean("restKitCorsConfigurer");
			assertThat(context.getBean(CorsProperties.class).allowedOrigins()).isEmpty();
		});
	}

	@Test
	void backsOffWhenTheApplicationConfiguresIt() {
		this.contexts.withUserConfiguration(OwnCors.class)
			.run((context) -> assertThat(context).getBean("restKitCorsConfigurer").isSameAs(OwnCors.CONFIGURER));
	}

	@Test
	void staysAwayWithoutSpringMvc() {
		this.contexts.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.run((context) -> assertThat(context).doesNotHaveBean(CorsProperties.class));
	}

	@Test
	void answersBeforeSpringMvcOnlyWhereAnyOriginIsAllowed() {
		this.contexts.run((context) -> assertThat(filter(context).isEnabled()).isFalse());
		this.contexts.withPropertyValues("restkit.cors.allowed-origins=https://app.example.org")
			.run((context) -> assertThat(filter(context).isEnabled()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "example.org", "https://example.org/path", "https://", "https://a?b" })
	void anOriginIsASchemeAndAHost(String origin) {
		this.contexts.withPropertyValues("restkit.cors.allowed-origins=" + origin)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining(origin));
	}

	@Test
	void cookiesAreNotForAnyOrigin() {
		this.contexts.withPropertyValues("restkit.cors.allowed-origins=*", "restkit.cors.allow-credentials=true")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class));
		this.contexts.withPropertyValues("restkit.cors.allowed-origins=*")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static FilterRegistrationBean<?> filter(ApplicationContext context) {
		return context.getBean("restKitCrossOriginFilter", FilterRegistrationBean.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnCors {

		static final WebMvcConfigurer CONFIGURER = new WebMvcConfigurer() {
		};

		@Bean
		WebMvcConfigurer restKitCorsConfigurer() {
			return CONFIGURER;
		}

	}

}
