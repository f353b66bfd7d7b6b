package dev.restkit.web.webmvc;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * Redirects paths with a slash at their end to those without (308, which keeps method and
 * body). What browsers ask before a call is answered at once, as it may not be redirected
 * (Fetch, CORS-preflight fetch). Other requests do not get to Spring's
 * {@link UrlHandlerFilter}, which would parse the path of each.
 *
 * @since 0.1.0
 */
public final class TrailingSlashFilter implements Filter {

	private final Filter redirect;

	private final Filter preflight;

	/**
	 * Create a filter.
	 * @param pattern the pattern of the paths to redirect, with the context path
	 */
	public TrailingSlashFilter(String pattern) {
		this.redirect = UrlHandlerFilter.trailingSlashHandler(pattern).redirect(HttpStatus.PERMANENT_REDIRECT).build();
		this.preflight = UrlHandlerFilter.trailingSlashHandler(pattern).wrapRequest().build();
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest http && http.getRequestURI().endsWith("/")) {
			Filter filter = CorsUtils.isPreFlightRequest(http) ? this.preflight : this.redirect;
			filter.doFilter(request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
