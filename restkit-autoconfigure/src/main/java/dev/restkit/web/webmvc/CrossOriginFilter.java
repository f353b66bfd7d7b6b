package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets pages of other origins read what is answered before Spring MVC gets to see a
 * request: refusals of Spring Security, problems of filters, redirects. It refuses
 * nobody, and answers no preflight: a handler may allow more than what holds for all. It
 * is not Spring's {@code CorsFilter}, then, which decides.
 *
 * @since 0.1.0
 */
public final class CrossOriginFilter implements Filter {

	private final CorsProcessor processor = new Allowance();

	private final Supplier<@Nullable CorsConfigurationSource> source;

	/**
	 * Create a filter.
	 * @param source knows what holds for all handlers of a path; asked for when the first
	 * request comes
	 */
	public CrossOriginFilter(Supplier<@Nullable CorsConfigurationSource> source) {
		this.source = source;
	}

	@Override
	public void doFilter(ServletRequest received, ServletResponse answer, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest request = (HttpServletRequest) received;
		HttpServletResponse response = (HttpServletResponse) answer;
		chain.doFilter(request, CorsUtils.isPreFlightRequest(request) ? response : allowed(request, response));
	}

	private HttpServletResponse allowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
		CorsConfiguration configuration = configuration(request);
		if (configuration == null || response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
			return response;
		}
		this.processor.processRequest(configuration, request, response);
		return response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN) ? new AllowedResponse(response)
				: response;
	}

	/**
	 * The path is parsed for this alone: filters that come later may change it.
	 */
	private @Nullable CorsConfiguration configuration(HttpServletRequest request) {
		CorsConfigurationSource known = this.source.get();
		if (known == null) {
			return null;
		}
		RequestPath before = ServletRequestPathUtils.hasParsedRequestPath(request)
				? ServletRequestPathUtils.getParsedRequestPath(request) : null;
		ServletRequestPathUtils.parseAndCache(request);
		try {
			return known.getCorsConfiguration(request);
		}
		finally {
			ServletRequestPathUtils.setParsedRequestPath(before, request);
		}
	}

	/**
	 * Says what is allowed; what is not, whoever handles the request refuses.
	 */
	private static final class Allowance extends DefaultCorsProcessor {

		@Override
		protected void rejectRequest(ServerHttpResponse response) {
			// Nothing is said, and so the page cannot read the answer.
		}

	}

}
