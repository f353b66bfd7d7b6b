package dev.restkit.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.restkit.web.webmvc.SpringWebProblemDescriber;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsUtils;
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

	private static final Map<String, List<String>> METHODS = Map.of(LOGIN, List.of("GET", "HEAD", "OPTIONS", "POST"),
			LOGOUT, List.of("OPTIONS", "POST"));

	private final RequestMatcher login;

	private final RequestMatcher logout;

	private final LoginForm form;

	private final LocalRedirect redirect;

	LoginPage(PathPatternRequestMatcher.Builder paths, LoginForm form, LocalRedirect redirect) {
		this.login = paths.matcher(LOGIN);
		this.logout = paths.matcher(LOGOUT);
		this.form = form;
		this.redirect = redirect;
	}

	/**
	 * The methods of a page.
	 * @param path a path within the application
	 * @return its methods, sorted, or {@code null} if no page is there
	 */
	static @Nullable List<String> methodsOf(String path) {
		return METHODS.get(path);
	}

	/**
	 * What is posted is for the filters that log in and out, and what a browser asks
	 * before a call is for Spring MVC.
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getMethod().equals("POST") || CorsUtils.isPreFlightRequest(request)
				|| (!this.login.matches(request) && !this.logout.matches(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> methods = METHODS.getOrDefault(this.login.matches(request) ? LOGIN : LOGOUT, List.of());
		String allow = String.join(", ", methods);
		if (!methods.contains(request.getMethod())) {
			throw SpringWebProblemDescriber.methodNotAllowed(request.getMethod())
				.withHeader(HttpHeaders.ALLOW, allow)
				.toException();
		}
		if (request.getMethod().equals("OPTIONS")) {
			response.setHeader(HttpHeaders.ALLOW, allow);
			return;
		}
		show(request, response);
	}

	private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
