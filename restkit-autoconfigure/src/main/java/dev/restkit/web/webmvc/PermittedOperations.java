package dev.restkit.web.webmvc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.schema.FieldAudience;
import dev.restkit.web.ShownOperation;
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

	private final ServletFieldAccess fields;

	/**
	 * Create the operations.
	 * @param plans the plans of all operations; asked for when all are known
	 * @param reader reads requests
	 * @param fields knows which fields callers see
	 */
	public PermittedOperations(Supplier<List<OperationPlan>> plans, HttpInvocationReader reader,
			ServletFieldAccess fields) {
		this.fields = fields;
		this.reader = reader;
		this.known = SingletonSupplier.of(() -> Known.of(plans.get()));
	}

	/**
	 * All operations, with the fields that a caller sees.
	 * @param request any request of the caller
	 * @return the operations
	 */
	public Set<ShownOperation> all(HttpServletRequest request) {
		return shown(request, false);
	}

	/**
	 * The operations that a caller may call, with the fields that it sees.
	 * @param request any request of the caller
	 * @return the operations
	 */
	public Set<ShownOperation> of(HttpServletRequest request) {
		return shown(request, true);
	}

	private Set<ShownOperation> shown(HttpServletRequest request, boolean asked) {
		Known operations = this.known.get();
		if (operations.others().isEmpty()) {
			return operations.same();
		}
		Set<ShownOperation> shown = new LinkedHashSet<>(operations.same());
		Operation any = operations.others().get(0).operation();
		Invocation caller = this.reader.read(any, Map.of(), new ServletWebRequest(request));
		for (OperationPlan plan : operations.others()) {
			AccessCheck access = plan.access();
			Invocation call = caller.withOperation(plan.operation(), Map.of());
			if (!asked || access == null || access.permits(call)) {
				Set<FieldAudience> audiences = plan.audiences();
				shown.add(new ShownOperation(plan.operation().id(),
						audiences.isEmpty() ? audiences : this.fields.of(call).among(audiences)));
			}
		}
		return Set.copyOf(shown);
	}

	/**
	 * What is known of all operations.
	 *
	 * @param same those that everybody may call, and that are the same to everybody
	 * @param others the others
	 */
	private record Known(Set<ShownOperation> same, List<OperationPlan> others) {

		static Known of(List<OperationPlan> plans) {
			return new Known(
					plans.stream()
						.filter(Known::isSame)
						.map((plan) -> ShownOperation.of(plan.operation()))
						.collect(Collectors.toUnmodifiableSet()),
					plans.stream().filter((plan) -> !isSame(plan)).toList());
		}

		private static boolean isSame(OperationPlan plan) {
			return plan.access() == null && plan.restricted() == null;
		}

	}

}
