package dev.restkit.web.security;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Matches the page that the server makes of an error at some paths. It is as open as what
 * failed: another chain would ask for a log-in to tell that a request was malformed.
 */
final class ErrorOfPath implements RequestMatcher {

	private final List<PathPattern> patterns;

	ErrorOfPath(List<String> patterns) {
		this.patterns = patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri)) {
			return false;
		}
		String prefix = request.getContextPath();
		PathContainer path = PathContainer.parsePath(uri.startsWith(prefix) ? uri.substring(prefix.length()) : uri);
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
