package dev.restkit.autoconfigure.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CompressionDefaults}.
 */
class CompressionDefaultsTests {

	private static final String ENABLED = "server.compression.enabled";

	@Test
	void textsAreCompressedByDefault() {
		StandardEnvironment environment = environment(Map.of());
		assertThat(environment.getProperty(ENABLED)).isEqualTo("true");
		assertThat(environment.getProperty("server.compression.additional-mime-types")).contains("application/yaml",
				"application/problem+json");
	}

	@Test
	void theApplicationSettlesIt() {
		assertThat(environment(Map.of(ENABLED, "false")).getProperty(ENABLED)).isEqualTo("false");
		assertThat(environment(Map.of("restkit.http.compression", "false")).getProperty(ENABLED)).isNull();
	}

	@Test
	void isFoundByBoot() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(EnvironmentPostProcessor.class, FailureHandler.handleMessage((message, failure) -> {
			}))).hasAtLeastOneElementOfType(CompressionDefaults.class);
	}

	private static StandardEnvironment environment(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("application", properties));
		CompressionDefaults defaults = new CompressionDefaults();
		defaults.postProcessEnvironment(environment, new SpringApplication());
		defaults.postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
