package dev.restkit.autoconfigure.web;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has the server compress texts from 2 KiB on, unless the application says otherwise: all
 * that it sets itself under {@code server.compression} comes first.
 */
final class CompressionDefaults implements EnvironmentPostProcessor, Ordered {

	private static final String SOURCE = "restKitCompressionDefaults";

	private static final String TEXTS = String.join(",", "application/problem+json", "application/problem+xml",
			"application/yaml", "application/problem+yaml", "text/csv", "application/x-ndjson");

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean wanted = environment.getProperty("restkit.http.compression", Boolean.class, true);
		if (wanted && !environment.getPropertySources().contains(SOURCE)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource(SOURCE, Map.of("server.compression.enabled", "true",
						"server.compression.additional-mime-types", TEXTS)));
		}
	}

}
