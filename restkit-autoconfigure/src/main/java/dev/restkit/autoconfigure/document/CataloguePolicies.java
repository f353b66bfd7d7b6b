package dev.restkit.autoconfigure.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecuritySchemes;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.throttling.ThrottlePolicy;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells documents about the policies of all operations.
 *
 * @param catalogue knows the operations
 * @param schemes how callers may say who they are
 */
record CataloguePolicies(ObjectProvider<OperationCatalogue> catalogue,
		ObjectProvider<SecuritySchemes> schemes) implements Supplier<DocumentedPolicies> {

	@Override
	public DocumentedPolicies get() {
		OperationCatalogue known = this.catalogue.getIfAvailable();
		List<OperationPlan> plans = (known != null) ? known.plans() : List.of();
		Map<OperationId, String> guarded = new HashMap<>();
		Map<OperationId, List<String>> throttled = new HashMap<>();
		for (OperationPlan plan : plans) {
			List<OperationId> ids = plan.operation().all().stream().map(Operation::id).toList();
			if (plan.access() != null) {
				ids.forEach((id) -> guarded.put(id, plan.access().toString()));
			}
			if (plan.throttle() != null) {
				List<String> budgets = plan.throttle().all().stream().map(CataloguePolicies::budget).toList();
				ids.forEach((id) -> throttled.put(id, budgets));
			}
		}
		return new DocumentedPolicies(this.schemes.getIfAvailable(() -> new SecuritySchemes(List.of())).all(), guarded,
				throttled);
	}

	private static String budget(ThrottlePolicy policy) {
		return policy.rate() + " by " + policy.by().name().toLowerCase(Locale.ROOT);
	}

}
