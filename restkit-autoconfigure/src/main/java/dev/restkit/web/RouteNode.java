package dev.restkit.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One place in the tree of routes: what may follow it, and what is served right here.
 */
final class RouteNode {

	private final Map<String, RouteNode> literals = new HashMap<>();

	private final Map<String, Route> routes = new LinkedHashMap<>();

	private @Nullable RouteNode variable;

	RouteNode literal(String segment) {
		return this.literals.computeIfAbsent(segment, (key) -> new RouteNode());
	}

	RouteNode variable() {
		if (this.variable == null) {
			this.variable = new RouteNode();
		}
		return this.variable;
	}

	/**
	 * Serve something here.
	 * @param method the method
	 * @param route what is served
	 */
	void serve(String method, Route route) {
		if (this.routes.putIfAbsent(method, route) != null) {
			throw new IllegalArgumentException("'" + method + " " + route.plan().operation().http().path()
					+ "' is already served by another operation");
		}
	}

	/**
	 * Go down from here.
	 * @param segments the decoded segments of the path
	 * @param index the segment that comes next
	 * @param values collects what stands for variables
	 * @return what is served at the end, or {@code null} if the path ends nowhere
	 */
	@Nullable Map<String, Route> find(List<String> segments, int index, List<String> values) {
		if (index == segments.size()) {
			return this.routes.isEmpty() ? null : this.routes;
		}
		String segment = segments.get(index);
		RouteNode literal = this.literals.get(segment);
		Map<String, Route> found = (literal != null) ? literal.find(segments, index + 1, values) : null;
		if (found != null || this.variable == null) {
			return found;
		}
		int before = values.size();
		values.add(segment);
		found = this.variable.find(segments, index + 1, values);
		if (found == null) {
			values.subList(before, values.size()).clear();
		}
		return found;
	}

}
