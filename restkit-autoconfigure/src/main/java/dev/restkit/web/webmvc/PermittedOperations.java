package dev.restkit.web.webmvc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Knows which operations a caller may call, as far as can be told without an object.
 *
 * @since 0.1.0
 */
public final class PermittedOperations {

	private final HttpInvocationReader reader;

	private final Supplier<Known> known;

	/**
	 * Create the operations.
	 * @param plans the plans of all operations; asked for when all are known
	 * @param reader reads requests
	 */
	public PermittedOperations(Supplier<List<OperationPlan>> plans, HttpInvocationReader reader) {
		this.reader = reader;
		this.known = SingletonSupplier.of(() -> Known.of(plans.get()));
	}

	/**
	 * The operations of all callers.
	 * @return their ids
	 */
	public Set<OperationId> all() {
		return this.known.get().all();
	}

	/**
	 * The operations that a caller may call.
	 * @param request any request of the caller
	 * @return their ids
	 */
	public Set<OperationId> of(HttpServletRequest request) {
		Known operations = this.known.get();
		if (operations.guarded().isEmpty()) {
			return operations.all();
		}
		Set<OperationId> permitted = new LinkedHashSet<>(operations.open());
		Operation any = operations.guarded().get(0).operation();
		Invocation caller = this.reader.read(any, Map.of(), new ServletWebRequest(request));
		for (OperationPlan plan : operations.guarded()) {
			AccessCheck access = plan.access();
			if (access == null || access.permits(caller.withOperation(plan.operation(), Map.of()))) {
				permitted.add(plan.operation().id());
			}
		}
		return permitted;
	}

	/**
	 * What is known of all operations.
	 *
	 * @param all all of them
	 * @param open those that everybody may call
	 * @param guarded the others
	 */
	private record Known(Set<OperationId> all, Set<OperationId> open, List<OperationPlan> guarded) {

		static Known of(List<OperationPlan> plans) {
			Set<OperationId> all = plans.stream().map((plan) -> plan.operation().id()).collect(Collectors.toSet());
			Set<OperationId> open = plans.stream()
				.filter((plan) -> plan.access() == null)
				.map((plan) -> plan.operation().id())
				.collect(Collectors.toSet());
			return new Known(Set.copyOf(all), Set.copyOf(open),
					plans.stream().filter((plan) -> plan.access() != null).toList());
		}

	}

}
