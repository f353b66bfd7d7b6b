package dev.restkit.web.security;

import java.util.Map;

import dev.restkit.web.page.FormProof;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pages to log in and out.
 *
 * @since 0.1.0
 */
public interface LoginForm {

	/**
	 * The page.
	 * @param view what it shows
	 * @return HTML
	 */
	String render(LoginView view);

	/**
	 * What browsers are told about the page.
	 * @return headers by their names
	 */
	Map<String, String> headers();

	/**
	 * Pages without templates.
	 * @param title the name of the API
	 * @return the pages
	 */
	static LoginForm plain(String title) {
		return new PlainLoginForm(title);
	}

	/**
	 * What a page shows.
	 *
	 * @param heading what can be done
	 * @param prefix what stands before paths of the application
	 * @param action where the form is sent
	 * @param refused whether the log-in before was refused
	 * @param user who is logged in, or {@code null}
	 * @param next where to go afterwards
	 * @param proof what the form has to carry, or {@code null}
	 */
	record LoginView(String heading, String prefix, String action, boolean refused, @Nullable String user, String next,
			@Nullable FormProof proof) {

	}

}
