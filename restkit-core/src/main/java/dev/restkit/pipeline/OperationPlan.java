package dev.restkit.pipeline;

import java.util.List;

import dev.restkit.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What one operation needs, decided once at start-up. A step that an operation does not
 * need is not there.
 *
 * @param operation the operation
 * @param interceptors what stands around its steps, outermost first
 * @param target finds the object that it is about, or {@code null} if it is about none
 * @param binder supplies its arguments
 * @param handler does it
 * @param owner the bean that declares it, or {@code null} if no code of the application
 * stands behind it
 * @since 0.1.0
 */
public record OperationPlan(Operation operation, List<OperationInterceptor> interceptors,
		@Nullable TargetLocator target, ArgumentBinder binder, OperationHandler handler, @Nullable Object owner) {

	public OperationPlan {
		interceptors = List.copyOf(interceptors);
	}

	/**
	 * A plan of arguments and a handler only.
	 * @param operation the operation
	 * @param binder supplies its arguments
	 * @param handler does it
	 * @return the plan
	 */
	public static OperationPlan of(Operation operation, ArgumentBinder binder, OperationHandler handler) {
		return new OperationPlan(operation, List.of(), null, binder, handler, null);
	}

	public OperationPlan withTarget(TargetLocator locator) {
		return new OperationPlan(this.operation, this.interceptors, locator, this.binder, this.handler, this.owner);
	}

	public OperationPlan withInterceptors(List<OperationInterceptor> around) {
		return new OperationPlan(this.operation, around, this.target, this.binder, this.handler, this.owner);
	}

	public OperationPlan withOwner(Object bean) {
		return new OperationPlan(this.operation, this.interceptors, this.target, this.binder, this.handler, bean);
	}

}
