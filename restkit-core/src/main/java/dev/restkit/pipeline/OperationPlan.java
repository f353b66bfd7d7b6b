package dev.restkit.pipeline;

import java.util.List;
import java.util.Set;

import dev.restkit.operation.Operation;
import dev.restkit.permission.AccessCheck;
import dev.restkit.schema.FieldAudience;
import dev.restkit.subscription.Watching;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.visibility.FieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * What one operation needs, decided once at start-up. A step that an operation does not
 * need is not there.
 *
 * @param operation the operation
 * @param access who may call it, or {@code null} if everybody may
 * @param throttle how often it may be called, or {@code null} for as often as one likes
 * @param interceptors what stands around its steps, outermost first
 * @param target finds the object that it is about, or {@code null} if it is about none
 * @param precondition checks what the caller asks of that object, or {@code null} if
 * nothing can be asked
 * @param binder supplies its arguments
 * @param handler does it
 * @param rows does it for those who follow the rows of its result and need nothing else
 * of it, or {@code null} if that is not less
 * @param owner the bean that declares it, or {@code null} if no code of the application
 * stands behind it
 * @param watching what has to be known to keep its results up to date, or {@code null} if
 * they cannot be watched
 * @param restricted what of it is not for everybody, or {@code null} if all is
 * @since 0.1.0
 */
public record OperationPlan(Operation operation, @Nullable AccessCheck access, @Nullable ThrottleCheck throttle,
		List<OperationInterceptor> interceptors, @Nullable TargetLocator target,
		@Nullable PreconditionCheck precondition, ArgumentBinder binder, OperationHandler handler,
		@Nullable OperationHandler rows, @Nullable Object owner, @Nullable Watching watching,
		@Nullable RestrictedOperation restricted) {

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
		return new OperationPlan(operation, null, null, List.of(), null, null, binder, handler, null, null, null,
				RestrictedOperation.of(operation));
	}

	/**
	 * Whether something is asked of callers before anything else.
	 * @return {@code true} if there are permissions or throttles
	 */
	public boolean hasPolicies() {
		return this.access != null || this.throttle != null;
	}

	public OperationPlan withAccess(@Nullable AccessCheck check) {
		return new OperationPlan(this.operation, check, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, this.handler, this.rows, this.owner, this.watching, this.restricted);
	}

	public OperationPlan withThrottle(@Nullable ThrottleCheck check) {
		return new OperationPlan(this.operation, this.access, check, this.interceptors, this.target, this.precondition,
				this.binder, this.handler, this.rows, this.owner, this.watching, this.restricted);
	}

	public OperationPlan withTarget(TargetLocator locator) {
		return new OperationPlan(this.operation, this.access, this.throttle, this.interceptors, locator,
				this.precondition, this.binder, this.handler, this.rows, this.owner, this.watching, this.restricted);
	}

	public OperationPlan withInterceptors(List<OperationInterceptor> around) {
		return new OperationPlan(this.operation, this.access, this.throttle, around, this.target, this.precondition,
				this.binder, this.handler, this.rows, this.owner, this.watching, this.restricted);
	}

	public OperationPlan withPrecondition(PreconditionCheck check) {
		return new OperationPlan(this.operation, this.access, this.throttle, this.interceptors, this.target, check,
				this.binder, this.handler, this.rows, this.owner, this.watching, this.restricted);
	}

	public OperationPlan withOwner(Object bean) {
		return new OperationPlan(this.operation, this.access, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, this.handler, this.rows, bean, this.watching, this.restricted);
	}

	public OperationPlan withWatching(@Nullable Watching known) {
		return new OperationPlan(this.operation, this.access, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, this.handler, this.rows, this.owner, known, this.restricted);
	}

	public OperationPlan withRows(OperationHandler other) {
		return new OperationPlan(this.operation, this.access, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, this.handler, other, this.owner, this.watching, this.restricted);
	}

	/**
	 * Whether the result is a stream, which each client reads for itself.
	 * @return {@code true} if it is one that can be watched
	 */
	public boolean isStream() {
		return this.watching != null && this.watching.isStream();
	}

	/**
	 * The same steps, described or done in another way.
	 * @param described the operation
	 * @param other does it
	 * @return the plan
	 */
	public OperationPlan with(Operation described, OperationHandler other) {
		return new OperationPlan(described, this.access, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, other, null, this.owner, this.watching,
				RestrictedOperation.of(described));
	}

	/**
	 * The same steps, described in another way.
	 * @param described the operation
	 * @return the plan
	 */
	public OperationPlan with(Operation described) {
		return new OperationPlan(described, this.access, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, this.handler, this.rows, this.owner, this.watching,
				RestrictedOperation.of(described));
	}

	public OperationPlan withRestricted(@Nullable RestrictedOperation other) {
		return new OperationPlan(this.operation, this.access, this.throttle, this.interceptors, this.target,
				this.precondition, this.binder, this.handler, this.rows, this.owner, this.watching, other);
	}

	/**
	 * The audiences that fields of it are for.
	 * @return the audiences; none if all fields are for everybody
	 */
	public Set<FieldAudience> audiences() {
		RestrictedOperation known = this.restricted;
		return (known != null) ? known.audiences() : Set.of();
	}

	/**
	 * The operation as a caller finds it, without fields that do not exist for it.
	 * @param fields the access of the caller
	 * @return the operation
	 */
	public Operation shownTo(FieldAccess fields) {
		RestrictedOperation known = this.restricted;
		return (known != null) ? known.shownTo(fields) : this.operation;
	}

}
