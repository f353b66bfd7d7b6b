package dev.restkit.web.security;

import java.security.Principal;
import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.web.Callers;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Callers that Spring Security knows, or that the application's authenticators know by a
 * token.
 *
 * @since 0.1.0
 */
public final class SecurityCallers implements Callers {

	private final List<Authenticator> authenticators;

	/**
	 * Create the callers.
	 * @param authenticators the authenticators, in their order
	 */
	public SecurityCallers(List<Authenticator> authenticators) {
		this.authenticators = List.copyOf(authenticators);
	}

	@Override
	public @Nullable Principal read(@Nullable Principal principal) {
		return AuthenticatedCaller.of(principal);
	}

	@Override
	public Principal byToken(String token) {
		for (Authenticator authenticator : this.authenticators) {
			Authentication found = check(authenticator, token);
			if (found != null) {
				return new AuthenticatedCaller(found);
			}
		}
		throw Problem.of(ProblemKind.AUTHENTICATION_FAILED).toException();
	}

	private static @Nullable Authentication check(Authenticator authenticator, String token) {
		try {
			return authenticator.authenticate(token);
		}
		catch (RefusedCredentials ex) {
			throw Problem.of(ProblemKind.AUTHENTICATION_FAILED, ex.sentence()).toException();
		}
		catch (AuthenticationServiceException ex) {
			// Not the caller's fault.
			throw ex;
		}
		catch (AuthenticationException ex) {
			throw Problem.of(ProblemKind.AUTHENTICATION_FAILED).toException();
		}
	}

}
