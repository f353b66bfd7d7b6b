package dev.restkit.autoconfigure.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.web.security.Authenticator;
import dev.restkit.web.security.Authenticators;
import dev.restkit.web.security.BasicAuthenticator;
import dev.restkit.web.security.JwtAuthenticator;
import dev.restkit.web.security.SessionAuthenticator;
import dev.restkit.web.security.TokenAuthenticator;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The schemes that there are, of which the application names those that it wants.
 */
final class ConfiguredAuthenticators {

	private static final String PROPERTY = "restkit.authentication.schemes";

	private static final List<String> BY_DEFAULT = List.of(BasicAuthenticator.NAME, SessionAuthenticator.NAME,
			JwtAuthenticator.NAME);

	private static final Map<String, String> NEEDS = Map.of(BasicAuthenticator.NAME,
			"It needs users: add a UserDetailsService bean.", SessionAuthenticator.NAME,
			"It needs users: add a UserDetailsService bean.", TokenAuthenticator.NAME,
			"It needs a UserDetailsService bean, and a DataSource or a TokenStore bean.", JwtAuthenticator.NAME,
			"It needs spring-boot-starter-oauth2-resource-server and a JwtDecoder bean, which 'spring.security.oauth2.resourceserver.jwt.*' makes.");

	private final Map<String, Authenticator> known = new LinkedHashMap<>();

	void add(Authenticator scheme) {
		this.known.put(scheme.name(), scheme);
	}

	/**
	 * Choose the schemes.
	 * @param names their names, or {@code null} for the defaults
	 * @return the schemes in the order of their names
	 */
	Authenticators choose(@Nullable List<String> names) {
		List<Authenticator> chosen = new ArrayList<>();
		for (String name : (names != null) ? names : BY_DEFAULT) {
			Authenticator scheme = this.known.get(name);
			if (scheme != null) {
				chosen.add(scheme);
			}
			else if (names != null) {
				throw new InvalidConfigurationPropertyValueException(PROPERTY, name,
						NEEDS.getOrDefault(name, "There is no such scheme; known are " + this.known.keySet() + '.'));
			}
		}
		return new Authenticators(chosen);
	}

}
