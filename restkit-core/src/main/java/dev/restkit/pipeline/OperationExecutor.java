package dev.restkit.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationInterceptor.Chain;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.throttling.ThrottleCheck;
import org.jspecify.annotations.Nullable;

/**
 * Runs one invocation from caller to result: the only way from a wire to a handler.
 *
 * @since 0.1.0
 */
public final class OperationExecutor {

	private final Map<OperationId, Chain> chains = new HashMap<>();

	/** Without what is asked of callers first. */
	private final Map<OperationId, Chain> steps = new HashMap<>();

	/** For those who follow rows. */
	private final Map<OperationId, Chain> rows = new HashMap<>();

	private final Map<OperationId, OperationPlan> plans = new HashMap<>();

	private final ProblemResolver problems;

	/**
	 * Create an executor.
	 * @param plans the plans of all operations
	 * @param problems describes what is thrown
	 */
	public OperationExecutor(Collection<OperationPlan> plans, ProblemResolver problems) {
		this(plans, problems, List.of());
	}

	/**
	 * Create an executor of an application that does something around every call.
	 * @param plans the plans of all operations
	 * @param problems describes what is thrown
	 * @param outermost stand around all that is done for a call, refusals included, the
	 * first around the others
	 */
	public OperationExecutor(Collection<OperationPlan> plans, ProblemResolver problems,
			List<OperationInterceptor> outermost) {
		this.problems = problems;
		plans.forEach((plan) -> {
			Chain chain = around(plan.interceptors(), (invocation) -> run(plan, plan.handler(), invocation));
			OperationHandler rows = plan.rows();
			this.steps.put(plan.operation().id(), chain);
			this.rows.put(plan.operation().id(),
					(rows == null) ? chain : around(plan.interceptors(), (invocation) -> run(plan, rows, invocation)));
			this.chains.put(plan.operation().id(), around(outermost, guarded(plan, chain)));
			this.plans.put(plan.operation().id(), plan);
		});
	}

	/**
	 * Run an invocation. Nothing is thrown: what goes wrong is a
	 * {@link OperationResult.Failure}.
	 * @param received the call, as a wire read it
	 * @return what came of it
	 */
	public OperationResult execute(Invocation received) {
		return proceed(chainOf(received, this.chains), received);
	}

	/**
	 * Run an invocation for a wire whose own framework has a way with exceptions: what
	 * goes wrong is thrown as it is, and nobody has described or logged it.
	 * @param received the call, as a wire read it
	 * @return what came of it
	 * @throws Exception whatever the operation throws
	 */
	public OperationResult call(Invocation received) throws Exception {
		return chainOf(received, this.chains).proceed(received);
	}

	/**
	 * Let a caller in who wants to know what comes of a call now and later: permissions
	 * are asked, and it is charged like a call.
	 * @param call the call
	 * @throws ProblemException 401, 403 or 429 if it is refused
	 */
	public void admit(Invocation call) {
		OperationPlan plan = planOf(call);
		AccessCheck access = plan.access();
		if (access != null) {
			access.checkCall(call);
		}
		ThrottleCheck throttle = plan.throttle();
		if (throttle != null) {
			throttle.charge(call);
		}
	}

	/**
	 * Tells again and again why a caller who was let in may not know any more what comes
	 * of a call.
	 * @param call the call
	 * @return gives the problem, or {@code null} if the caller still may
	 */
	public Supplier<@Nullable Problem> admission(Invocation call) {
		AccessCheck access = planOf(call).access();
		return (access != null) ? () -> refusal(access, call) : () -> null;
	}

	private @Nullable Problem refusal(AccessCheck access, Invocation call) {
		try {
			access.checkCall(call);
			return null;
		}
		catch (RuntimeException ex) {
			return this.problems.resolve(ex);
		}
	}

	/**
	 * What comes of a call now, for those who were let in. Nothing is charged;
	 * permissions about the object are asked.
	 * @param call the call
	 * @return what came of it
	 */
	public OperationResult reread(Invocation call) {
		return proceed(chainOf(call, this.steps), call);
	}

	/**
	 * What comes of a call now, as {@link #reread(Invocation)} has it, but for those who
	 * follow its rows: nothing else in the result is to be relied on.
	 * @param call the call
	 * @return what came of it
	 */
	public OperationResult rereadRows(Invocation call) {
		return proceed(chainOf(call, this.rows), call);
	}

	private OperationResult proceed(Chain chain, Invocation call) {
		try {
			return chain.proceed(call);
		}
		catch (Exception ex) {
			return new OperationResult.Failure(this.problems.resolve(ex));
		}
	}

	/**
	 * What a caller may do: what permissions say, and, where an operation is about an
	 * object, whether that is there and what they say about it. Each object is located
	 * once, however many operations are about it. Nothing is done, nothing is charged,
	 * and no refusal is told to anybody.
	 * @param calls a call of each operation, all by one caller
	 * @param found whether the objects are known to be there, so that only permissions
	 * about them need look them up
	 * @return the operations that the caller may call
	 * @throws Exception whatever permissions and look-ups throw beside refusals
	 */
	public Set<OperationId> permitted(Collection<Invocation> calls, boolean found) throws Exception {
		Set<OperationId> permitted = new LinkedHashSet<>();
		Map<Object, List<Invocation>> byObject = new LinkedHashMap<>();
		for (Invocation call : calls) {
			OperationPlan plan = this.plans.get(call.operation().id());
			AccessCheck access = (plan != null) ? plan.access() : null;
			if (plan == null || (access != null && !access.permits(call))) {
				continue;
			}
			TargetLocator target = plan.target();
			if (target == null || (found && (access == null || !access.asksObject()))) {
				permitted.add(plan.operation().id());
			}
			else {
				byObject.computeIfAbsent(List.of(target, call.path()), (key) -> new ArrayList<>()).add(call);
			}
		}
		for (List<Invocation> about : byObject.values()) {
			permitted.addAll(permittedOnObject(about));
		}
		return permitted;
	}

	private Set<OperationId> permittedOnObject(List<Invocation> calls) throws Exception {
		Set<OperationId> permitted = new LinkedHashSet<>();
		OperationPlan first = planOf(calls.get(0));
		TargetLocator target = Objects.requireNonNull(first.target(), "Only operations about objects are asked");
		try {
			around(first.interceptors(), (invocation) -> {
				Object object = target.locate(invocation);
				for (Invocation call : calls) {
					AccessCheck access = planOf(call).access();
					if (access == null || !access.asksObject() || access.permitsObject(call.withTarget(object))) {
						permitted.add(call.operation().id());
					}
				}
				return OperationResult.EMPTY;
			}).proceed(calls.get(0));
		}
		catch (ProblemException ex) {
			// There is no such object, for this caller at least.
		}
		return permitted;
	}

	private OperationPlan planOf(Invocation call) {
		return Objects.requireNonNull(this.plans.get(call.operation().id()));
	}

	private static Chain chainOf(Invocation received, Map<OperationId, Chain> chains) {
		Chain chain = chains.get(received.operation().id());
		if (chain == null) {
			throw new IllegalArgumentException("No plan for operation '" + received.operation().id() + "'");
		}
		return chain;
	}

	private static Chain guarded(OperationPlan plan, Chain chain) {
		ThrottleCheck throttle = plan.throttle();
		Chain counted = (throttle != null) ? throttled(throttle, chain) : chain;
		AccessCheck access = plan.access();
		return (access != null) ? guarded(access, counted) : counted;
	}

	private static Chain around(List<OperationInterceptor> around, Chain innermost) {
		Chain chain = innermost;
		for (int index = around.size() - 1; index >= 0; index--) {
			OperationInterceptor interceptor = around.get(index);
			Chain inner = chain;
			chain = (invocation) -> interceptor.intercept(invocation, inner);
		}
		return chain;
	}

	private static Chain throttled(ThrottleCheck throttle, Chain inner) {
		return (invocation) -> {
			throttle.charge(invocation);
			return inner.proceed(invocation);
		};
	}

	private static Chain guarded(AccessCheck access, Chain inner) {
		return (invocation) -> {
			access.checkCall(invocation);
			return inner.proceed(invocation);
		};
	}

	private static Invocation locate(OperationPlan plan, Invocation received) {
		TargetLocator target = plan.target();
		if (target == null) {
			return received;
		}
		Invocation located = received.withTarget(target.locate(received));
		AccessCheck access = plan.access();
		if (access != null && access.asksObject()) {
			access.checkObject(located);
		}
		return located;
	}

	private static OperationResult run(OperationPlan plan, OperationHandler handler, Invocation received)
			throws Exception {
		Invocation located = locate(plan, received);
		PreconditionCheck precondition = plan.precondition();
		if (precondition != null) {
			precondition.check(located);
		}
		@Nullable Object[] arguments = plan.binder().bind(located);
		Object value = handler.handle(arguments);
		return represent(value);
	}

	private static OperationResult represent(@Nullable Object value) {
		if (value == null) {
			return OperationResult.EMPTY;
		}
		return (value instanceof OperationResult result) ? result : OperationResult.of(value);
	}

}
