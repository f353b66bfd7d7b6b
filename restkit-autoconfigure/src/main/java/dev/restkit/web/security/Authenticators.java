package dev.restkit.web.security;

import java.util.List;

import dev.restkit.authentication.Challenge;

/**
 * The authenticators of an application, in the order in which they are asked.
 *
 * @param all the authenticators
 * @since 0.1.0
 */
public record Authenticators(List<Authenticator> all) {

	public Authenticators {
		all = List.copyOf(all);
	}

	/**
	 * How callers are asked for credentials: as the first asks.
	 * @return the challenge
	 */
	public Challenge challenge() {
		return new Challenge(this.all.isEmpty() ? null : this.all.get(0).challenge());
	}

}
