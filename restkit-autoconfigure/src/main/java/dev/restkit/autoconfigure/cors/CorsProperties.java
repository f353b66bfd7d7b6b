package dev.restkit.autoconfigure.cors;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Properties under {@code restkit.cors}: which pages of other origins may call the API.
 *
 * @param allowedOrigins Origins whose pages may call the API, such as
 * https://app.example.org; none by default
 * @param allowedMethods HTTP methods that they may use
 * @param allowedHeaders Request headers that they may send
 * @param exposedHeaders Response headers that their scripts may read
 * @param allowCredentials Whether they may send cookies; not for any origin
 * @param maxAge How long a browser may remember the answer to a preflight
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins, @DefaultValue( {
		"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" }) List<String> allowedMethods,
		@DefaultValue("*") List<String> allowedHeaders,
		@DefaultValue({ "Content-Language", "ETag", "Live-Position", "Live-Resumed", "Location", "RateLimit",
				"RateLimit-Policy", "Retry-After" }) List<String> exposedHeaders,
		@DefaultValue("false") boolean allowCredentials, @DefaultValue("30m") Duration maxAge){

	private static final String ORIGINS = "restkit.cors.allowed-origins";

	CorsProperties {
		for (String origin : allowedOrigins) {
			if (origin.equals("*") ? allowCredentials : !origin.matches("[a-z][a-z0-9+.-]*://[^/?#]+")) {
				throw new InvalidConfigurationPropertyValueException(ORIGINS, origin,
						origin.equals("*") ? "With restkit.cors.allow-credentials=true every origin must be named."
								: "It must be a scheme and a host, such as https://app.example.org.");
			}
		}
	}

	CorsConfiguration toConfiguration() {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOrigins(this.allowedOrigins);
		configuration.setAllowedMethods(this.allowedMethods);
		configuration.setAllowedHeaders(this.allowedHeaders);
		configuration.setExposedHeaders(this.exposedHeaders);
		configuration.setAllowCredentials(this.allowCredentials);
		configuration.setMaxAge(this.maxAge);
		return configuration;
	}

}
