package dev.restkit.web.webmvc;

import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.web.HttpRoutes;
import dev.restkit.web.RouteMatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import org.jspecify.annotations.Nullable;

/**
 * Knows which methods paths have, for requests that no handler gets to see.
 *
 * @since 0.1.0
 */
public final class PathMethods {

	private final Supplier<@Nullable HttpRoutes> routes;

	/**
	 * Create it.
	 * @param routes knows what serves paths; asked for when the first request is refused
	 */
	public PathMethods(Supplier<@Nullable HttpRoutes> routes) {
		this.routes = routes;
	}

	/**
	 * The methods of a path.
	 * @param path the path as it was sent, that of the application included
	 * @param request the request
	 * @return the methods, sorted, or {@code null} if no operation is there
	 */
	public @Nullable Set<String> of(String path, HttpServletRequest request) {
		HttpRoutes known = this.routes.get();
		if (known == null) {
			return null;
		}
		String servlet = (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH)
				? request.getServletPath() : "";
		String prefix = request.getContextPath() + servlet;
		RouteMatch match = path.startsWith(prefix) ? known.match(path.substring(prefix.length())) : null;
		return (match != null) ? match.allowed() : null;
	}

}
