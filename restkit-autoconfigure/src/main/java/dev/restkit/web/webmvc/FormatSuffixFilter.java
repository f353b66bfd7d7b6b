package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.web.FormatSuffixes;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Takes the format off the end of a path, before anything matches the path: the rules of
 * Spring Security, the handler, its policies are those of the path without it. It is for
 * requests as they come, not for what they are forwarded to.
 *
 * @since 0.1.0
 */
public final class FormatSuffixFilter implements Filter {

	private final FormatSuffixes suffixes;

	/**
	 * Create a filter.
	 * @param suffixes knows the formats
	 */
	public FormatSuffixFilter(FormatSuffixes suffixes) {
		this.suffixes = suffixes;
	}

	@Override
	public void doFilter(ServletRequest received, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest request = (HttpServletRequest) received;
		String uri = request.getRequestURI();
		String path = uri.substring(Math.min(request.getContextPath().length(), uri.length()));
		String format = this.suffixes.formatOf(path);
		if (format == null) {
			chain.doFilter(request, response);
			return;
		}
		RequestedFormat.bySuffix(format, request);
		chain.doFilter(new UnsuffixedRequest(request, this.suffixes, format), response);
	}

}
