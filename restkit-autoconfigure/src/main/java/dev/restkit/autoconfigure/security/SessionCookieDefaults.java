package dev.restkit.autoconfigure.security;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has browsers keep the session's cookie from requests that other sites make, unless the
 * application says otherwise.
 */
final class SessionCookieDefaults implements EnvironmentPostProcessor, Ordered {

	private static final String SOURCE = "restKitSessionCookieDefaults";

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.getPropertySources().contains(SOURCE)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource(SOURCE, Map.of("server.servlet.session.cookie.same-site", "lax")));
		}
	}

}
