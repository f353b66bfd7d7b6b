package dev.restkit.autoconfigure.document;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecuritySchemes;
import dev.restkit.operation.OperationId;
import dev.restkit.pipeline.OperationPlan;

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
		return new DocumentedPolicies(this.schemes.getIfAvailable(() -> new SecuritySchemes(List.of())).all(),
				ids(plans, (plan) -> plan.access() != null), ids(plans, (plan) -> plan.throttle() != null));
	}

	private static Set<OperationId> ids(List<OperationPlan> plans, Predicate<OperationPlan> which) {
		return plans.stream().filter(which).map((plan) -> plan.operation().id()).collect(Collectors.toSet());
	}

}
