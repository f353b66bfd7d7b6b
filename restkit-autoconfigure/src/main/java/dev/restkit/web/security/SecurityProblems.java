package dev.restkit.web.security;

import java.io.IOException;
import java.util.function.Supplier;

import dev.restkit.authentication.Challenge;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemDescriber;
import dev.restkit.problem.ProblemKind;
import dev.restkit.web.webmvc.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers with a problem where Spring Security refuses: wrong credentials, rules of its
 * own such as {@code @PreAuthorize}, forged requests. A filter chain of the application
 * takes it as its entry point and its access denied handler to answer alike.
 *
 * @since 0.1.0
 */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, ProblemDescriber {

	private final Supplier<Challenge> challenge;

	private final ProblemWriter writer;

	/**
	 * Create the problems.
	 * @param challenge how callers are asked for credentials; asked for when one is
	 * refused, because a filter chain of the application that answers with these problems
	 * has a say in it
	 * @param writer writes problems
	 */
	public SecurityProblems(Supplier<Challenge> challenge, ProblemWriter writer) {
		this.challenge = challenge;
		this.writer = writer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		this.writer.write(of(failure, null), request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		this.writer.write(of(failure), request, response);
	}

	/**
	 * Answer a request whose credentials a scheme refused.
	 */
	void refuse(AuthenticationException failure, Authenticator authenticator, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.writer.write(of(failure, authenticator.challenge()), request, response);
	}

	/**
	 * Answer a request that a filter refused.
	 */
	void answer(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.writer.write(problem, request, response);
	}

	@Override
	public @Nullable Problem describe(Throwable failure) {
		if (failure instanceof AuthenticationException refused) {
			return of(refused, null);
		}
		return (failure instanceof AccessDeniedException denied) ? of(denied) : null;
	}

	private Problem of(AuthenticationException failure, @Nullable String header) {
		if (failure instanceof AuthenticationServiceException) {
			return Problem.of(ProblemKind.UNAVAILABLE).withHeader("Retry-After", "5");
		}
		if (failure instanceof RefusedCredentials refused) {
			return this.challenge.get().authenticationFailed(refused.sentence(), header);
		}
		return isKnown() || header != null
				? this.challenge.get().authenticationFailed(ProblemKind.AUTHENTICATION_FAILED.sentence(), header)
				: this.challenge.get().notAuthenticated();
	}

	private Problem of(AccessDeniedException failure) {
		if (failure instanceof CsrfException) {
			return Problem.of(ProblemKind.PERMISSION_DENIED,
					Message.of("restkit.authentication.csrf", "CSRF Failed: CSRF token missing or incorrect."));
		}
		return isKnown() ? Problem.of(ProblemKind.PERMISSION_DENIED) : this.challenge.get().notAuthenticated();
	}

	private static boolean isKnown() {
		return isKnown(SecurityContextHolder.getContext().getAuthentication());
	}

	/**
	 * Whether an authentication is that of somebody in particular.
	 */
	static boolean isKnown(@Nullable Authentication caller) {
		return caller != null && caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
	}

}
