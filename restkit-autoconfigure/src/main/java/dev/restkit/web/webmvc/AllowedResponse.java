package dev.restkit.web.webmvc;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A response that says already which origin may read it. Whoever decides about origins
 * later finds nothing said, and what it says takes the place of what was said.
 */
final class AllowedResponse extends HttpServletResponseWrapper {

	private static final String PREFIX = "access-control-";

	private static final List<String> SAID = List.of(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
			HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);

	private final HttpServletResponse response;

	private boolean first = true;

	AllowedResponse(HttpServletResponse response) {
		super(response);
		this.response = response;
	}

	@Override
	public boolean containsHeader(String name) {
		return !isHidden(name) && super.containsHeader(name);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isHidden(name) ? null : super.getHeader(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return isHidden(name) ? List.of() : super.getHeaders(name);
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		replaceBy(name);
		super.setHeader(name, value);
	}

	@Override
	public void addHeader(String name, String value) {
		replaceBy(name);
		super.addHeader(name, value);
	}

	private boolean isHidden(String name) {
		return this.first && isOfOrigins(name);
	}

	private void replaceBy(String name) {
		if (isHidden(name)) {
			this.first = false;
			SAID.forEach((said) -> this.response.setHeader(said, null));
		}
	}

	private static boolean isOfOrigins(String name) {
		return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
	}

}
