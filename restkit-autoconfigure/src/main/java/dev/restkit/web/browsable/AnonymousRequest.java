package dev.restkit.web.browsable;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A request without all that tells who sent it: the page as anybody sees it.
 */
final class AnonymousRequest extends HttpServletRequestWrapper {

	/** The parameter of the address that asks for it, with {@link #VALUE}. */
	static final String PARAMETER = "_view";

	/** Who shall be seen to ask. */
	static final String VALUE = "anonymous";

	private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie", "proxy-authorization");

	private final @Nullable String query;

	private AnonymousRequest(HttpServletRequest request) {
		super(request);
		List<String> parts = new ArrayList<>(Arrays.asList(request.getQueryString().split("&")));
		parts.remove(PARAMETER + "=" + VALUE);
		this.query = parts.isEmpty() ? null : String.join("&", parts);
	}

	static HttpServletRequest of(HttpServletRequest request) {
		String query = request.getQueryString();
		boolean asked = query != null && request.getMethod().equals("GET")
				&& Arrays.asList(query.split("&")).contains(PARAMETER + "=" + VALUE);
		return asked ? new AnonymousRequest(request) : request;
	}

	@Override
	public @Nullable String getQueryString() {
		return this.query;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isCredential(name) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isCredential(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(
				Collections.list(super.getHeaderNames()).stream().filter((name) -> !isCredential(name)).toList());
	}

	private static boolean isCredential(String name) {
		return CREDENTIALS.contains(name.toLowerCase(Locale.ROOT));
	}

	@Override
	public Cookie @Nullable [] getCookies() {
		return null;
	}

	@Override
	public @Nullable String getRequestedSessionId() {
		return null;
	}

	@Override
	public boolean isRequestedSessionIdValid() {
		return false;
	}

	@Override
	public @Nullable HttpSession getSession(boolean create) {
		return create ? super.getSession(true) : null;
	}

	@Override
	public @Nullable String getRemoteUser() {
		return null;
	}

	@Override
	public @Nullable Principal getUserPrincipal() {
		return null;
	}

}
