package dev.restkit.autoconfigure.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.web.security.AuthenticationScheme;
import dev.restkit.web.security.AuthenticationSchemes;
import dev.restkit.web.security.BasicScheme;
import dev.restkit.web.security.JwtScheme;
import dev.restkit.web.security.SessionScheme;
import dev.restkit.web.security.TokenScheme;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The schemes that there are, of which the application names those that it wants.
 */
final class ConfiguredSchemes {

	private static final String PROPERTY = "restkit.authentication.schemes";

	private static final List<String> BY_DEFAULT = List.of(BasicScheme.NAME, SessionScheme.NAME, JwtScheme.NAME);

	private static final Map<String, String> NEEDS = Map.of(BasicScheme.NAME,
			"It needs users: add a UserDetailsService bean.", SessionScheme.NAME,
			"It needs users: add a UserDetailsService bean.", TokenScheme.NAME,
			"It needs a UserDetailsService bean, and a DataSource or a TokenStore bean.", JwtScheme.NAME,
			"It needs spring-boot-starter-oauth2-resource-server and a JwtDecoder bean, which 'spring.security.oauth2.resourceserver.jwt.*' makes.");

	private final Map<String, AuthenticationScheme> known = new LinkedHashMap<>();

	void add(AuthenticationScheme scheme) {
		this.known.put(scheme.name(), scheme);
	}

	/**
	 * Choose the schemes.
	 * @param names their names, or {@code null} for the defaults
	 * @return the schemes in the order of their names
	 */
	AuthenticationSchemes choose(@Nullable List<String> names) {
		List<AuthenticationScheme> chosen = new ArrayList<>();
		for (String name : (names != null) ? names : BY_DEFAULT) {
			AuthenticationScheme scheme = this.known.get(name);
			if (scheme != null) {
				chosen.add(scheme);
			}
			else if (names != null) {
				throw new InvalidConfigurationPropertyValueException(PROPERTY, name,
						NEEDS.getOrDefault(name, "There is no such scheme; known are " + this.known.keySet() + '.'));
			}
		}
		return new AuthenticationSchemes(chosen);
	}

}
