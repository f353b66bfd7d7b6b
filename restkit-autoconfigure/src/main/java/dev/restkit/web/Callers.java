package dev.restkit.web;

import java.security.Principal;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
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
	 * Who a token stands for that is said without a request, as on a socket.
	 * @param token the token
	 * @return its holder
	 * @throws dev.restkit.problem.ProblemException 401 if it is wrong, or if no tokens
	 * are taken here
	 */
	default Principal byToken(String token) {
		throw Problem.of(ProblemKind.AUTHENTICATION_FAILED).toException();
	}

	/**
	 * Principals as the server knows them.
	 * @return the callers
	 */
	static Callers asFound() {
		return (principal) -> principal;
	}

}
