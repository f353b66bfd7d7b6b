package dev.restkit.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page on which people log in and out (Django REST framework's
 * {@code /api-auth/login}). It has no script, and asks no other host for anything.
 */
final class LoginPage extends OncePerRequestFilter {

	static final String LOGIN = "/api-auth/login";

	static final String LOGOUT = "/api-auth/logout";

	/** The field and the cookie of the proof, which Django's clients know. */
	static final String PROOF_FIELD = "csrfmiddlewaretoken";

	private static final Set<String> METHODS = Set.of("GET", "HEAD");

	private final RequestMatcher matcher;

	private final LoginForm form;

	private final LocalRedirect redirect;

	LoginPage(PathPatternRequestMatcher.Builder paths, LoginForm form, LocalRedirect redirect) {
		this.matcher = paths.matcher(LOGIN);
		this.form = form;
		this.redirect = redirect;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !METHODS.contains(request.getMethod()) || !this.matcher.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] page = this.form.render(view(request)).getBytes(StandardCharsets.UTF_8);
		response.setContentType("text/html;charset=UTF-8");
		this.form.headers().forEach(response::setHeader);
		response.setHeader("Cache-Control", "private, no-store");
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	private LoginForm.LoginView view(HttpServletRequest request) {
		// The request itself does not know it yet.
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		String user = (caller != null && SecurityProblems.isKnown(caller)) ? caller.getName() : null;
		String prefix = request.getContextPath();
		return new LoginForm.LoginView((user != null) ? "Log out" : "Log in", prefix,
				prefix + ((user != null) ? LOGOUT : LOGIN), request.getParameter("error") != null, user,
				this.redirect.of(request), CsrfProof.proofOf(request));
	}

}
