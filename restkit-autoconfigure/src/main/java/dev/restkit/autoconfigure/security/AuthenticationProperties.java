package dev.restkit.autoconfigure.security;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of authentication.
 *
 * @param schemes Names of the schemes that are asked who calls, in their order: basic,
 * session, token, jwt, or that of an Authenticator bean. The first one asks who has no
 * credentials. By default basic and session where there are users, and jwt where there is
 * a JwtDecoder
 * @param realm What credentials are good for, which browsers show
 * @param paths Patterns of further paths that belong to the API, such as "/reports/**"
 * @param token Tokens that the application issues
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.authentication")
public record AuthenticationProperties(@Nullable List<String> schemes, @DefaultValue("api") String realm,
		@DefaultValue List<String> paths, @DefaultValue Token token) {

	public AuthenticationProperties {
		schemes = (schemes != null) ? List.copyOf(schemes) : null;
		paths = List.copyOf(paths);
		if (realm.chars().anyMatch((character) -> character < ' ' || character > '~')) {
			throw new InvalidConfigurationPropertyValueException("restkit.authentication.realm", realm,
					"It must be of visible ASCII characters.");
		}
	}

	/**
	 * Tokens.
	 *
	 * @param lifetime How long a token lives at most; by default as long as it likes
	 * @param perUser How many tokens a user may have
	 * @param initializeSchema When the table of tokens is made: embedded, always, never
	 */
	public record Token(@Nullable Duration lifetime, @DefaultValue("50") int perUser,
			@DefaultValue("embedded") Initialization initializeSchema) {

		public Token {
			if (perUser < 1) {
				throw new InvalidConfigurationPropertyValueException("restkit.authentication.token.per-user", perUser,
						"It must be at least 1.");
			}
			if (lifetime != null && (lifetime.isZero() || lifetime.isNegative())) {
				throw new InvalidConfigurationPropertyValueException("restkit.authentication.token.lifetime", lifetime,
						"It must be longer than nothing.");
			}
		}

	}

	/**
	 * When the table of tokens is made. Spring Boot's own type is not there in an
	 * application without a database.
	 */
	public enum Initialization {

		/** In databases in memory. */
		EMBEDDED,

		/** In every database. */
		ALWAYS,

		/** Never. */
		NEVER

	}

}
