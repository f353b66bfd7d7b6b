package dev.restkit.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

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

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final String TEMPLATE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s - %2$s</title>
			<style>
			:root { color-scheme: light dark }
			body { font: 1rem/1.5 system-ui, sans-serif; max-width: 22rem; margin: 4rem auto; padding: 0 1rem }
			label, button { display: block; margin-top: 1rem }
			input { display: block; width: 100%%; box-sizing: border-box; font: inherit; padding: .4rem }
			button { font: inherit; padding: .4rem 1.2rem }
			[role=alert] { border-left: .3rem solid #b00020; padding-left: .7rem }
			</style>
			</head>
			<body>
			<main>
			<h1>%1$s</h1>
			%3$s</main>
			</body>
			</html>
			""";

	private final RequestMatcher matcher;

	private final String title;

	private final LocalRedirect redirect;

	LoginPage(PathPatternRequestMatcher.Builder paths, String title, LocalRedirect redirect) {
		this.matcher = paths.matcher(LOGIN);
		this.title = title;
		this.redirect = redirect;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !METHODS.contains(request.getMethod()) || !this.matcher.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String user = request.getRemoteUser();
		byte[] page = ((user != null) ? farewell(request, user) : form(request)).getBytes(StandardCharsets.UTF_8);
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("Cache-Control", "private, no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	private String form(HttpServletRequest request) {
		String refused = (request.getParameter("error") != null)
				? "<p role=\"alert\">Please enter a correct name and password.</p>\n" : "";
		return page("Log in", refused + "<form method=\"post\" action=\"" + action(request, LOGIN) + "\">\n"
				+ hidden(request)
				+ "<label>Name <input name=\"username\" autocomplete=\"username\" required autofocus></label>\n"
				+ "<label>Password <input name=\"password\" type=\"password\" autocomplete=\"current-password\" required></label>\n"
				+ "<button>Log in</button>\n</form>\n");
	}

	private String farewell(HttpServletRequest request, String user) {
		return page("Log out",
				"<p>You are logged in as <strong>" + HtmlUtils.htmlEscape(user) + "</strong>.</p>\n"
						+ "<form method=\"post\" action=\"" + action(request, LOGOUT) + "\">\n" + hidden(request)
						+ "<button>Log out</button>\n</form>\n");
	}

	private static String action(HttpServletRequest request, String path) {
		return HtmlUtils.htmlEscape(request.getContextPath() + path);
	}

	private String hidden(HttpServletRequest request) {
		String next = field(LocalRedirect.PARAMETER, this.redirect.of(request));
		return (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
				? field(token.getParameterName(), token.getToken()) + next : next;
	}

	private static String field(String name, String value) {
		return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value) + "\">\n";
	}

	private String page(String heading, String content) {
		return TEMPLATE.formatted(heading, HtmlUtils.htmlEscape(this.title), content);
	}

}
