package dev.restkit.web.security;

import java.util.function.Supplier;

import dev.restkit.web.page.FormProof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Reads the proof that a request comes from a page of ours: scripts send the value of the
 * cookie in a header, forms send it in a field, as it is or masked so that compression
 * does not tell it.
 */
final class CsrfProof implements CsrfTokenRequestHandler {

	private final XorCsrfTokenRequestAttributeHandler masking = new XorCsrfTokenRequestAttributeHandler();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		this.masking.handle(request, response, token);
	}

	@Override
	public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		// A page gives it masked, a script reads it from the cookie as it is.
		String unmasked = this.masking.resolveCsrfTokenValue(request, token);
		if (unmasked != null) {
			return unmasked;
		}
		String header = request.getHeader(token.getHeaderName());
		return (header != null && !header.isEmpty()) ? header : request.getParameter(token.getParameterName());
	}

	/**
	 * What a form has to carry.
	 * @param request the request for its page
	 * @return the proof, or {@code null} if no filter asks for any
	 */
	static @Nullable FormProof proofOf(HttpServletRequest request) {
		return (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
				? new FormProof(token.getParameterName(), token.getHeaderName(), token.getToken()) : null;
	}

}
