package dev.restkit.web.security;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the authenticators in order who calls: the first that finds credentials decides,
 * and wrong ones are refused whatever is called. Who has none calls as nobody in
 * particular.
 *
 * @since 0.1.0
 */
public final class AuthenticatorFilter extends OncePerRequestFilter {

	private static final String PASSED = AuthenticatorFilter.class.getName() + ".PASSED";

	private static final String BY_SESSION = AuthenticatorFilter.class.getName() + ".SESSION";

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

	private final List<Authenticator> authenticators;

	private final SecurityProblems problems;

	/**
	 * Create a filter.
	 * @param authenticators the authenticators, in their order
	 * @param problems answers who is refused
	 */
	public AuthenticatorFilter(List<Authenticator> authenticators, SecurityProblems problems) {
		this.authenticators = List.copyOf(authenticators);
		this.problems = problems;
	}

	/**
	 * Whether a request could be one that another site makes a browser send: a session
	 * authenticates it, and it may change something.
	 * @param request the request
	 * @return {@code true} if it has to prove that it is not
	 */
	public static boolean isForgeable(HttpServletRequest request) {
		return isBySession(request) && !isSafe(request);
	}

	/**
	 * Whether a request asks for nothing to be changed (RFC 9110, 9.2.1).
	 */
	static boolean isSafe(HttpServletRequest request) {
		return SAFE.contains(request.getMethod());
	}

	/**
	 * Whether the session says who sent a request.
	 */
	static boolean isBySession(HttpServletRequest request) {
		return request.getAttribute(BY_SESSION) != null;
	}

	/**
	 * Whether a request is one of the API, whose caller this filter has looked for.
	 */
	static boolean hasPassed(HttpServletRequest request) {
		return request.getAttribute(PASSED) != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(PASSED, true);
		for (Authenticator authenticator : this.authenticators) {
			Authentication found;
			try {
				found = authenticator.authenticate(request);
			}
			catch (AuthenticationException ex) {
				this.problems.refuse(ex, authenticator, request, response);
				return;
			}
			if (found != null && authenticator.isAmbient() && ForeignForm.is(request)) {
				this.problems.handle(request, response, new MissingCsrfTokenException(null));
				return;
			}
			if (found != null) {
				enter(found, authenticator, request, response);
				break;
			}
		}
		chain.doFilter(request, response);
	}

	private void enter(Authentication found, Authenticator authenticator, HttpServletRequest request,
			HttpServletResponse response) {
		if (authenticator instanceof SessionAuthenticator) {
			request.setAttribute(BY_SESSION, true);
		}
		else {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(found);
			SecurityContextHolder.setContext(context);
			this.contexts.saveContext(context, request, response);
		}
	}

}
