package dev.restkit.web.webmvc;

import dev.restkit.web.FormatSuffixes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request whose path ends before the suffix that it was sent with. What has been
 * dispatched anew, as answers are that come later, has lost it already.
 */
final class UnsuffixedRequest extends HttpServletRequestWrapper {

	private final FormatSuffixes suffixes;

	private final String end;

	UnsuffixedRequest(HttpServletRequest request, FormatSuffixes suffixes, String format) {
		super(request);
		this.suffixes = suffixes;
		this.end = "." + format;
	}

	@Override
	public String getRequestURI() {
		return without(super.getRequestURI());
	}

	@Override
	public StringBuffer getRequestURL() {
		return new StringBuffer(without(super.getRequestURL().toString()));
	}

	@Override
	public String getServletPath() {
		return without(super.getServletPath());
	}

	@Override
	public @Nullable String getPathInfo() {
		String path = super.getPathInfo();
		return (path != null) ? without(path) : null;
	}

	private String without(String path) {
		return path.endsWith(this.end) ? this.suffixes.strip(path) : path;
	}

}
