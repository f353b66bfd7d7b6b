package dev.restkit.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.HttpBinding;
import dev.restkit.pipeline.OperationPlan;
import org.jspecify.annotations.Nullable;

/**
 * Finds what serves a path, by a tree that is built once. A segment that is written out
 * wins over a variable in the same place.
 *
 * @since 0.1.0
 */
public final class HttpRoutes {

	private final RouteNode root = new RouteNode();

	/**
	 * Build the tree.
	 * @param plans the plans of the operations to serve
	 */
	public HttpRoutes(Collection<OperationPlan> plans) {
		plans.forEach(this::add);
	}

	private void add(OperationPlan plan) {
		HttpBinding http = plan.operation().http();
		RouteNode node = this.root;
		List<String> names = new ArrayList<>();
		for (String segment : split(http.path())) {
			if (segment.startsWith("{") && segment.endsWith("}")) {
				names.add(segment.substring(1, segment.length() - 1));
				node = node.variable();
			}
			else {
				node = node.literal(segment);
			}
		}
		node.serve(http.method(), new Route(plan, List.copyOf(names)));
	}

	/**
	 * Find what serves a path.
	 * @param rawPath the path within the application as it was sent, still encoded
	 * @return what serves it, or {@code null} for nothing: also for a path that is
	 * malformed, has empty segments or parameters of segments
	 */
	public @Nullable RouteMatch match(String rawPath) {
		if (!rawPath.startsWith("/") || rawPath.indexOf(';') >= 0) {
			return null;
		}
		List<String> segments = split(rawPath);
		if (rawPath.indexOf('%') >= 0) {
			for (int index = 0; index < segments.size(); index++) {
				String decoded = PercentEncoding.decode(segments.get(index));
				if (decoded == null) {
					return null;
				}
				segments.set(index, decoded);
			}
		}
		if (segments.contains("")) {
			return null;
		}
		List<String> values = new ArrayList<>(2);
		Map<String, Route> routes = this.root.find(segments, 0, values);
		return (routes != null) ? new RouteMatch(routes, values) : null;
	}

	private static List<String> split(String path) {
		List<String> segments = new ArrayList<>();
		int start = 1;
		while (start < path.length() || (start == path.length() && start > 1)) {
			int end = path.indexOf('/', start);
			end = (end >= 0) ? end : path.length();
			segments.add(path.substring(start, end));
			start = end + 1;
		}
		return segments;
	}

}
