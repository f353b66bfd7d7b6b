package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.web.FormatSuffixes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the format off the end of a path, before anything matches the path: the rules of
 * Spring Security, the handler, its policies are those of the path without it.
 *
 * @since 0.1.0
 */
public final class FormatSuffixFilter extends OncePerRequestFilter {

	private final FormatSuffixes suffixes;

	/**
	 * Create a filter.
	 * @param suffixes knows the formats
	 */
	public FormatSuffixFilter(FormatSuffixes suffixes) {
		this.suffixes = suffixes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
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
