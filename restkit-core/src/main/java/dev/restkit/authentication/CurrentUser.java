package dev.restkit.authentication;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling. Handlers take it as a parameter; it is never {@code null}.
 *
 * @param name the user's name, empty for an anonymous caller
 * @param principal what the authentication found, or {@code null} for an anonymous caller
 * @since 0.1.0
 */
public record CurrentUser(String name, @Nullable Principal principal) {

	private static final CurrentUser ANONYMOUS = new CurrentUser("", null);

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
	 * @return the user
	 */
	public static CurrentUser named(String name) {
		return of(() -> name);
	}

	/**
	 * The user that a principal is.
	 * @param principal the principal, or {@code null} for nobody
	 * @return the user
	 */
	public static CurrentUser of(@Nullable Principal principal) {
		return (principal != null) ? new CurrentUser(principal.getName(), principal) : ANONYMOUS;
	}

	public boolean isAuthenticated() {
		return this.principal != null;
	}

	public boolean isAnonymous() {
		return this.principal == null;
	}

}
