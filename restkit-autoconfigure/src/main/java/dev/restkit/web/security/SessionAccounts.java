package dev.restkit.web.security;

import java.security.Principal;

import dev.restkit.web.page.FormProof;
import dev.restkit.web.page.PageAccounts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages who reads them, where to log in and out, and what their forms have to
 * carry.
 *
 * @since 0.1.0
 */
public final class SessionAccounts implements PageAccounts {

	private final boolean loginPage;

	/**
	 * Create it.
	 * @param loginPage whether there is a page to log in at
	 */
	public SessionAccounts(boolean loginPage) {
		this.loginPage = loginPage;
	}

	@Override
	public PageAccount of(HttpServletRequest request) {
		Principal user = request.getUserPrincipal();
		boolean leaves = this.loginPage && AuthenticatorFilter.isBySession(request);
		return new PageAccount((user != null) ? user.getName() : null,
				(this.loginPage && user == null) ? LoginPage.LOGIN : null, leaves ? LoginPage.LOGOUT : null);
	}

	/**
	 * Where RESTKit's filter has said who calls, only sessions have to prove anything;
	 * where an application's own has, whatever it asks.
	 */
	@Override
	public @Nullable FormProof proofOf(HttpServletRequest request) {
		boolean needed = !AuthenticatorFilter.hasPassed(request) || AuthenticatorFilter.isBySession(request);
		return needed ? CsrfProof.proofOf(request) : null;
	}

}
