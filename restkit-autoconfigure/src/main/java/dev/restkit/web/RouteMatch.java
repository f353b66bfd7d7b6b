package dev.restkit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.restkit.pipeline.OperationPlan;
import org.jspecify.annotations.Nullable;

/**
 * A path that is served, whatever the method.
 *
 * @since 0.1.0
 */
public final class RouteMatch {

	private final Map<String, Route> routes;

	private final List<String> values;

	RouteMatch(Map<String, Route> routes, List<String> values) {
		this.routes = routes;
		this.values = values;
	}

	/**
	 * The plans that the path has, in declaration order.
	 * @return the plans, by method
	 */
	public Map<String, OperationPlan> plansByMethod() {
		Map<String, OperationPlan> plans = new LinkedHashMap<>();
		this.routes.forEach((method, route) -> plans.put(method, route.plan()));
		return plans;
	}

	/**
	 * The plan that answers a method. {@code HEAD} is answered as {@code GET} is.
	 * @param method the method
	 * @return the plan, or {@code null} if the path does not have the method
	 */
	public @Nullable OperationPlan plan(String method) {
		Route route = this.routes.get(method);
		if (route == null && method.equals("HEAD")) {
			route = this.routes.get("GET");
		}
		return (route != null) ? route.plan() : null;
	}

	/**
	 * The variables of the path, under the names that an operation gives them.
	 * @param plan one of the plans of this path
	 * @return the decoded values by name
	 */
	public Map<String, String> variables(OperationPlan plan) {
		if (this.values.isEmpty()) {
			return Map.of();
		}
		Route route = this.routes.get(plan.operation().http().method());
		if (route == null) {
			throw new IllegalArgumentException("'" + plan.operation().id() + "' is not served at this path");
		}
		return route.variables(this.values);
	}

	/**
	 * The methods that the path may be called with, {@code HEAD} and {@code OPTIONS}
	 * included.
	 * @return the methods, sorted
	 */
	public Set<String> allowed() {
		Set<String> allowed = new TreeSet<>(this.routes.keySet());
		if (allowed.contains("GET")) {
			allowed.add("HEAD");
		}
		allowed.add("OPTIONS");
		return allowed;
	}

	/**
	 * Whether the path is one of its own, not one that a variable stands for.
	 * @return {@code true} for a path without variables
	 */
	public boolean isLiteral() {
		return this.values.isEmpty();
	}

}
