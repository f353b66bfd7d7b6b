package dev.restkit.web.security;

import java.io.IOException;

import dev.restkit.method.ThrottleSettings;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.web.ClientAddresses;
import dev.restkit.web.webmvc.ServletPeer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Charges log-ins by the page to the budget of log-ins, so that nobody guesses passwords
 * there.
 */
final class LoginThrottle extends OncePerRequestFilter {

	private final RequestMatcher matcher;

	private final ThrottleCheck throttle;

	private final ClientAddresses addresses;

	LoginThrottle(PathPatternRequestMatcher.Builder paths, ThrottleCheck throttle, ClientAddresses addresses) {
		this.matcher = paths.matcher(LoginPage.LOGIN);
		this.throttle = throttle;
		this.addresses = addresses;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || !this.matcher.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.throttle.charge(null, new ServletPeer(request, response, this.addresses), ThrottleSettings.LOGIN);
		chain.doFilter(request, response);
	}

}
