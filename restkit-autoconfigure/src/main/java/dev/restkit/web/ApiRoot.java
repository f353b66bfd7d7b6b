package dev.restkit.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.representation.Href;
import dev.restkit.schema.MapSchema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * The root of the API: one link to the list of each view set (the root view of Django
 * REST framework's {@code DefaultRouter}).
 *
 * @since 0.1.0
 */
public final class ApiRoot {

	private static final String LIST = ".list";

	private ApiRoot() {
	}

	/**
	 * Plan the root.
	 * @param path its path, such as {@code /api}
	 * @param produces the media types that its result is written in
	 * @param plans the plans of view sets
	 * @return the plan of {@code api.root}, or {@code null} if there is nothing to link
	 */
	public static @Nullable OperationPlan plan(String path, List<String> produces, Collection<OperationPlan> plans) {
		Map<String, OperationPlan> lists = new LinkedHashMap<>();
		plans.stream()
			.filter((plan) -> isList(plan.operation()))
			.forEach((plan) -> lists.put(nameOf(plan.operation()), plan));
		if (lists.isEmpty()) {
			return null;
		}
		Operation operation = new Operation(new OperationId("api.root"), "api", Operation.Documentation.of("API root"),
				List.of(), new MapSchema(StringSchema.ofFormat("uri-reference")),
				new HttpBinding("GET", path, 200, List.of(), produces), "the API root");
		return OperationPlan.of(operation, (invocation) -> new Object[] { links(lists, invocation) },
				(arguments) -> arguments[0]);
	}

	/**
	 * What a caller may not list is not shown to it.
	 */
	private static Map<String, Href> links(Map<String, OperationPlan> lists, Invocation invocation) {
		Map<String, Href> links = new LinkedHashMap<>();
		lists.forEach((name, plan) -> {
			AccessCheck access = plan.access();
			Operation list = plan.operation();
			if (access == null || access.permits(invocation.withOperation(list, Map.of()))) {
				links.put(name, new Href(list.http().path()));
			}
		});
		return links;
	}

	private static boolean isList(Operation operation) {
		HttpBinding http = operation.http();
		return http.method().equals("GET") && http.path().indexOf('{') < 0 && operation.id().value().endsWith(LIST)
				&& !operation.documentation().hidden();
	}

	private static String nameOf(Operation operation) {
		String id = operation.id().value();
		return id.substring(0, id.length() - LIST.length());
	}

}
