package dev.restkit.web.browsable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.RouteMatch;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is served at a path, and what at the paths directly below it whose last
 * segment is written out: the actions of an object or of a list.
 */
final class BrowsedPaths {

	private final HttpRoutes routes;

	private final Map<String, Set<String>> below = new LinkedHashMap<>();

	BrowsedPaths(Collection<OperationPlan> plans) {
		this.routes = new HttpRoutes(plans);
		for (OperationPlan plan : plans) {
			Operation operation = plan.operation();
			String path = operation.http().path();
			int slash = path.lastIndexOf('/');
			String last = path.substring(slash + 1);
			if (slash > 0 && !last.startsWith("{") && !operation.documentation().hidden()) {
				this.below.computeIfAbsent(path.substring(0, slash), (key) -> new LinkedHashSet<>()).add(last);
			}
		}
	}

	@Nullable RouteMatch match(String path) {
		return this.routes.match(path);
	}

	/**
	 * What is served directly below a path.
	 * @param path the path
	 * @param match what is served there
	 * @return by the last segments
	 */
	Map<String, RouteMatch> below(String path, RouteMatch match) {
		Set<String> segments = new LinkedHashSet<>();
		match.plansByMethod()
			.values()
			.forEach((plan) -> segments.addAll(this.below.getOrDefault(plan.operation().http().path(), Set.of())));
		Map<String, RouteMatch> found = new LinkedHashMap<>();
		for (String segment : segments) {
			RouteMatch action = this.routes.match(path + "/" + segment);
			if (action != null) {
				found.put(segment, action);
			}
		}
		return found;
	}

	/**
	 * The paths above a path at which something can be read.
	 * @param path the path
	 * @return the operations that read them, by their paths, the shortest first
	 */
	Map<String, Operation> above(String path) {
		Map<String, Operation> found = new LinkedHashMap<>();
		List<Integer> ends = new ArrayList<>();
		for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
			ends.add(slash);
		}
		for (int end : ends) {
			String prefix = path.substring(0, end);
			RouteMatch match = this.routes.match(prefix);
			OperationPlan plan = (match != null) ? match.plan("GET") : null;
			if (plan != null) {
				found.put(prefix, plan.operation());
			}
		}
		return found;
	}

}
