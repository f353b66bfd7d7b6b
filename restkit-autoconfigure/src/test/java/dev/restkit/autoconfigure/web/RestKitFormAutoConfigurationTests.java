package dev.restkit.autoconfigure.web;

import java.util.Map;

import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.format.form.FormParser;
import dev.restkit.representation.FormLimits;
import dev.restkit.web.webmvc.FormRequestFilter;
import dev.restkit.web.webmvc.MultipartFormParser;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.servlet.filter.OrderedFormContentFilter;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.filter.FormContentFilter;

import static org.assertj.core.api.Assertions.assertThat;

class RestKitFormAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(RestKitAutoConfiguration.class,
			RestKitFormAutoConfiguration.class, WebMvcAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS);

	@Test
	void readsFormsInPlaceOfSpringsFilter() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(FormParser.class)
			.hasSingleBean(MultipartFormParser.class)
			.hasSingleBean(FormContentFilter.class)
			.hasSingleBean(FormRequestFilter.class)
			.getBean(FormLimits.class)
			.isEqualTo(new FormLimits(1000, 100, 1000)));
	}

	@Test
	void takesTheLimitsOfTheApplication() {
		this.runner.withPropertyValues("restkit.limits.form-fields=7", "restkit.limits.nesting=3")
			.run((context) -> assertThat(context).getBean(FormLimits.class).isEqualTo(new FormLimits(7, 3, 1000)));
	}

	@Test
	void doesWithoutMultipartWhereTheApplicationDoes() {
		this.runner.withPropertyValues("spring.servlet.multipart.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MultipartFormParser.class));
	}

	@Test
	void doesWithoutTheFilterWhereTheApplicationDoes() {
		this.runner.withPropertyValues("spring.mvc.formcontent.filter.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(FormContentFilter.class));
	}

	@Test
	void backsOffFromTheApplicationsOwn() {
		this.runner.withBean(FormParser.class, () -> new FormParser(FormLimits.of(1, 1)))
			.withBean(OrderedFormContentFilter.class)
			.run((context) -> assertThat(context).hasSingleBean(FormParser.class)
				.doesNotHaveBean(FormRequestFilter.class));
	}

	@Test
	void isForServletsOnly() {
		new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.run((context) -> assertThat(context).doesNotHaveBean(FormParser.class));
	}

	@Test
	void givesTheContainerTheLimitsOfUploads() {
		ConfigurableEnvironment environment = environment(Map.of("restkit.limits.upload", "3MB"));
		assertThat(environment.getProperty("spring.servlet.multipart.max-file-size")).isEqualTo("3MB");
		assertThat(environment.getProperty("spring.servlet.multipart.max-request-size")).isEqualTo("3MB");
		assertThat(environment.getProperty("server.tomcat.max-part-count")).isEqualTo("100");
	}

	@Test
	void leavesTheContainersLimitsToTheApplication() {
		ConfigurableEnvironment environment = environment(
				Map.of("spring.servlet.multipart.max-request-size", "1GB", "server.tomcat.max-part-count", "5"));
		assertThat(environment.getProperty("spring.servlet.multipart.max-file-size")).isEqualTo("10MB");
		assertThat(environment.getProperty("spring.servlet.multipart.max-request-size")).isEqualTo("1GB");
		assertThat(environment.getProperty("server.tomcat.max-part-count")).isEqualTo("5");
	}

	private static ConfigurableEnvironment environment(Map<String, Object> properties) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(new MapPropertySource("application", properties));
		new UploadDefaults().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
