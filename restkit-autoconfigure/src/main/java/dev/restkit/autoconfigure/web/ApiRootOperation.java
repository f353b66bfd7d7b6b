package dev.restkit.autoconfigure.web;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.operation.HttpBinding;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.web.ApiRoot;
import org.jspecify.annotations.Nullable;

/**
 * Puts the root of the API into the catalogue, unless the application serves its path
 * itself.
 */
final class ApiRootOperation implements OperationCatalogue.Root {

	private final String path;

	private final List<String> mediaTypes;

	private final UnaryOperator<List<OperationPlan>> mounted;

	ApiRootOperation(String path, List<String> mediaTypes, UnaryOperator<List<OperationPlan>> mounted) {
		this.path = path;
		this.mediaTypes = mediaTypes;
		this.mounted = mounted;
	}

	@Override
	public @Nullable OperationPlan plan(List<OperationPlan> plans) {
		if (plans.stream().map((plan) -> plan.operation().http()).anyMatch(this::isRoot)) {
			return null;
		}
		return ApiRoot.plan(this.path, this.mediaTypes, this.mounted.apply(plans));
	}

	private boolean isRoot(HttpBinding http) {
		return http.method().equals("GET") && http.path().equals(this.path);
	}

}
