package dev.restkit.web;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

/**
 * Tells more about the principal of a request than its name: what it was granted.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Callers {

	/**
	 * Read a principal.
	 * @param principal the principal of a request, or {@code null} for nobody in
	 * particular
	 * @return the same, or a {@link dev.restkit.authentication.GrantedPrincipal} of it
	 */
	@Nullable Principal read(@Nullable Principal principal);

	/**
	 * Principals as the server knows them.
	 * @return the callers
	 */
	static Callers asFound() {
		return (principal) -> principal;
	}

}
