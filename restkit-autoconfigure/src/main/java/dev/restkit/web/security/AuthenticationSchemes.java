package dev.restkit.web.security;

import java.util.List;

import dev.restkit.authentication.Challenge;

/**
 * The schemes of an application, in the order in which they are asked.
 *
 * @param all the schemes
 * @since 0.1.0
 */
public record AuthenticationSchemes(List<AuthenticationScheme> all) {

	public AuthenticationSchemes {
		all = List.copyOf(all);
	}

	/**
	 * Whether there is one of a name.
	 * @param name the name
	 * @return {@code true} if there is
	 */
	public boolean has(String name) {
		return this.all.stream().anyMatch((scheme) -> scheme.name().equals(name));
	}

	/**
	 * How callers are asked for credentials: as the first scheme asks.
	 * @return the challenge
	 */
	public Challenge challenge() {
		return new Challenge(this.all.isEmpty() ? null : this.all.get(0).challenge());
	}

}
