package dev.restkit.authentication;

import java.security.Principal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling. Handlers take it as a parameter; it is never {@code null}.
 *
 * @param name the user's name, empty for an anonymous caller
 * @param principal what the authentication found, or {@code null} for an anonymous caller
 * @param authorities the names of what the user was granted, such as {@code ROLE_ADMIN};
 * none for an anonymous caller, nor where the authentication knows of no such thing
 * @since 0.1.0
 */
public record CurrentUser(String name, @Nullable Principal principal, Set<String> authorities) {

	private static final CurrentUser ANONYMOUS = new CurrentUser("", null, Set.of());

	public CurrentUser {
		authorities = Set.copyOf(authorities);
	}

	/**
	 * Nobody in particular.
	 * @return the anonymous user
	 */
	public static CurrentUser anonymous() {
		return ANONYMOUS;
	}

	/**
	 * A user by name; what a unit test passes.
	 * @param name the name
	 * @param authorities the names of what the user was granted
	 * @return the user
	 */
	public static CurrentUser named(String name, String... authorities) {
		return new CurrentUser(name, () -> name, Set.of(authorities));
	}

	/**
	 * The user that a principal is.
	 * @param principal the principal, or {@code null} for nobody
	 * @return the user
	 */
	public static CurrentUser of(@Nullable Principal principal) {
		if (principal instanceof GrantedPrincipal granted) {
			return new CurrentUser(granted.getName(), granted.found(), granted.authorities());
		}
		return (principal != null) ? new CurrentUser(principal.getName(), principal, Set.of()) : ANONYMOUS;
	}

	public boolean isAuthenticated() {
		return this.principal != null;
	}

	public boolean isAnonymous() {
		return this.principal == null;
	}

	/**
	 * Whether the user was granted something.
	 * @param authority its name, such as {@code ROLE_ADMIN} or {@code books:change}
	 * @return {@code true} if it was
	 */
	public boolean hasAuthority(String authority) {
		return this.authorities.contains(authority);
	}

}
