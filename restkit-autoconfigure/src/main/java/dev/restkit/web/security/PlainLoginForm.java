package dev.restkit.web.security;

import java.util.Map;

import dev.restkit.web.page.FormProof;

import org.springframework.web.util.HtmlUtils;

/**
 * Pages that need nothing but a browser.
 *
 * @param title the name of the API
 */
record PlainLoginForm(String title) implements LoginForm {

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

	@Override
	public Map<String, String> headers() {
		return Map.of("Content-Security-Policy", POLICY, "Referrer-Policy", "same-origin");
	}

	@Override
	public String render(LoginView view) {
		return TEMPLATE.formatted(view.heading(), HtmlUtils.htmlEscape(this.title),
				(view.user() != null) ? farewell(view, view.user()) : form(view));
	}

	private static String form(LoginView view) {
		String refused = view.refused() ? "<p role=\"alert\">Please enter a correct name and password.</p>\n" : "";
		return refused + start(view)
				+ "<label>Name <input name=\"username\" autocomplete=\"username\" required autofocus></label>\n"
				+ "<label>Password <input name=\"password\" type=\"password\" autocomplete=\"current-password\" required></label>\n"
				+ "<button>Log in</button>\n</form>\n";
	}

	private static String farewell(LoginView view, String user) {
		return "<p>You are logged in as <strong>" + HtmlUtils.htmlEscape(user) + "</strong>.</p>\n" + start(view)
				+ "<button>Log out</button>\n</form>\n";
	}

	private static String start(LoginView view) {
		FormProof proof = view.proof();
		return "<form method=\"post\" action=\"" + HtmlUtils.htmlEscape(view.action()) + "\">\n"
				+ ((proof != null) ? field(proof.parameter(), proof.token()) : "")
				+ field(LocalRedirect.PARAMETER, view.next());
	}

	private static String field(String name, String value) {
		return "<input type=\"hidden\" name=\"" + HtmlUtils.htmlEscape(name) + "\" value=\""
				+ HtmlUtils.htmlEscape(value) + "\">\n";
	}

}
