package dev.restkit.autoconfigure.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the servlet container the limits of RESTKit for multipart forms, where the
 * application says nothing about them itself.
 */
final class UploadDefaults implements EnvironmentPostProcessor, Ordered {

	private static final String UPLOAD = "${restkit.limits.upload:10MB}";

	private static final Map<String, Object> DEFAULTS = Map.of("spring.servlet.multipart.max-file-size", UPLOAD,
			"spring.servlet.multipart.max-request-size", UPLOAD, "spring.servlet.multipart.strict-servlet-compliance",
			"true", "server.tomcat.max-part-count", "${restkit.limits.parts:100}");

	/**
	 * After the application's own files have been read.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> defaults = new LinkedHashMap<>(DEFAULTS);
		defaults.keySet().removeIf(environment::containsProperty);
		environment.getPropertySources().addLast(new MapPropertySource("restkitUploadDefaults", defaults));
	}

}
