package dev.restkit.autoconfigure.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.web.ShownOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * The operations as callers are shown them.
 */
final class ShownCatalogue {

	private final ObjectProvider<OperationRegistry> operations;

	private final SingletonSupplier<Map<OperationId, OperationPlan>> plans;

	ShownCatalogue(ObjectProvider<OperationRegistry> operations, ObjectProvider<OperationCatalogue> catalogue) {
		this.operations = operations;
		this.plans = SingletonSupplier.of(() -> restricted(catalogue.getIfAvailable()));
	}

	private static Map<OperationId, OperationPlan> restricted(@Nullable OperationCatalogue catalogue) {
		Map<OperationId, OperationPlan> plans = new HashMap<>();
		if (catalogue != null) {
			catalogue.plans()
				.stream()
				.filter((plan) -> plan.restricted() != null)
				.forEach((plan) -> plans.put(plan.operation().id(), plan));
		}
		return Map.copyOf(plans);
	}

	/**
	 * Some operations, in the order of the catalogue.
	 * @param shown which, and how
	 * @return the operations
	 */
	List<Operation> of(Collection<ShownOperation> shown) {
		Map<OperationId, ShownOperation> byId = new HashMap<>();
		shown.forEach((each) -> byId.put(each.id(), each));
		return this.operations.getObject()
			.operations()
			.stream()
			.filter((operation) -> byId.containsKey(operation.id()))
			.map((operation) -> as(operation, Objects.requireNonNull(byId.get(operation.id()))))
			.toList();
	}

	/**
	 * One operation.
	 * @param shown which, and how
	 * @return the operation, empty if there is none
	 */
	Optional<Operation> find(ShownOperation shown) {
		return this.operations.getObject().find(shown.id()).map((operation) -> as(operation, shown));
	}

	private Operation as(Operation operation, ShownOperation shown) {
		OperationPlan plan = this.plans.obtain().get(operation.id());
		return (plan != null) ? plan.shownTo(FieldAccess.of(shown.audiences())) : operation;
	}

}
