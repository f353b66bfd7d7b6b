package dev.restkit.autoconfigure.staticfiles;

import java.util.List;

import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.restkit.web.staticfiles.BrotliCoding;
import dev.restkit.web.staticfiles.GzipCoding;
import dev.restkit.web.staticfiles.StaticFileHandlerMapping;
import dev.restkit.web.staticfiles.StaticFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitStaticFilesAutoConfiguration}.
 */
class RestKitStaticFilesAutoConfigurationTests {

	private final WebApplicationContextRunner contexts = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitStaticFilesAutoConfiguration.class));

	private final WebApplicationContextRunner located = this.contexts
		.withPropertyValues("restkit.static.locations=classpath:/static-files/");

	@Test
	void servesNothingWithoutLocations() {
		this.contexts
			.run((context) -> assertThat(context).doesNotHaveBean(StaticFiles.class).hasSingleBean(GzipCoding.class));
	}

	@Test
	void servesTheFilesOfItsLocations() {
		this.located.withPropertyValues("restkit.static.path=/files").run((context) -> {
			assertThat(context).hasSingleBean(StaticFileHandlerMapping.class);
			assertThat(context.getBean(StaticFiles.class).url("logo.svg")).startsWith("/files/logo.");
		});
	}

	@Test
	void backsOffForTheApplicationsOwn() {
		StaticFiles own = new StaticFiles("/own", List.of());
		this.located.withBean("own", StaticFiles.class, () -> own)
			.run((context) -> assertThat(context).getBean(StaticFiles.class).isSameAs(own));
	}

	@Test
	void worksWithoutBrotli() {
		this.located.run((context) -> assertThat(context).hasSingleBean(BrotliCoding.class));
		this.located.withClassLoader(new FilteredClassLoader(Encoder.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(BrotliCoding.class)
				.hasSingleBean(StaticFiles.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "static", "/", "/static/", "/{x}", "/**" })
	void aPathIsPlain(String path) {
		this.located.withPropertyValues("restkit.static.path=" + path)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class));
	}

	@Test
	void aDirectoryThatIsNotThereStopsTheStart() {
		this.contexts.withPropertyValues("restkit.static.locations=classpath:/nosuch/")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("classpath:/nosuch/"));
	}

}
