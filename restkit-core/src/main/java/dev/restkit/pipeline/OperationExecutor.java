package dev.restkit.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.permission.AccessCheck;
import dev.restkit.throttling.ThrottleCheck;
import dev.restkit.pipeline.OperationInterceptor.Chain;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Runs one invocation from caller to result: the only way from a wire to a handler.
 *
 * @since 0.1.0
 */
public final class OperationExecutor {

	private final Map<OperationId, Chain> chains = new HashMap<>();

	private final Map<OperationId, Chain> questions = new HashMap<>();

	private final ProblemResolver problems;

	/**
	 * Create an executor.
	 * @param plans the plans of all operations
	 * @param problems describes what is thrown
	 */
	public OperationExecutor(Collection<OperationPlan> plans, ProblemResolver problems) {
		this.problems = problems;
		plans.forEach((plan) -> {
			this.chains.put(plan.operation().id(), chain(plan));
			this.questions.put(plan.operation().id(), question(plan));
		});
	}

	/**
	 * Run an invocation. Nothing is thrown: what goes wrong is a
	 * {@link OperationResult.Failure}.
	 * @param received the call, as a wire read it
	 * @return what came of it
	 */
	public OperationResult execute(Invocation received) {
		Chain chain = chainOf(received);
		try {
			return chain.proceed(received);
		}
		catch (Exception ex) {
			return new OperationResult.Failure(this.problems.resolve(ex));
		}
	}

	/**
	 * Run an invocation for a wire whose own framework has a way with exceptions: what
	 * goes wrong is thrown as it is, and nobody has described or logged it.
	 * @param received the call, as a wire read it
	 * @return what came of it
	 * @throws Exception whatever the operation throws
	 */
	public OperationResult call(Invocation received) throws Exception {
		return chainOf(received).proceed(received);
	}

	/**
	 * Whether a caller may do something: what its permissions say, and, where it is about
	 * an object, whether that is there and what they say about it. Nothing is done, and
	 * nothing is charged.
	 * @param call the call
	 * @return {@code true} if it may
	 * @throws Exception whatever permissions and look-ups throw beside refusals
	 */
	public boolean permits(Invocation call) throws Exception {
		Chain question = this.questions.get(call.operation().id());
		if (question == null) {
			return false;
		}
		try {
			question.proceed(call);
			return true;
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	private Chain chainOf(Invocation received) {
		Chain chain = this.chains.get(received.operation().id());
		if (chain == null) {
			throw new IllegalArgumentException("No plan for operation '" + received.operation().id() + "'");
		}
		return chain;
	}

	private static Chain chain(OperationPlan plan) {
		Chain chain = around(plan, (invocation) -> run(plan, invocation));
		ThrottleCheck throttle = plan.throttle();
		Chain counted = (throttle != null) ? throttled(throttle, chain) : chain;
		AccessCheck access = plan.access();
		return (access != null) ? guarded(access, counted) : counted;
	}

	private static Chain question(OperationPlan plan) {
		Chain nothing = (invocation) -> OperationResult.EMPTY;
		Chain chain = (plan.target() == null) ? nothing : around(plan, (invocation) -> {
			locate(plan, invocation);
			return OperationResult.EMPTY;
		});
		AccessCheck access = plan.access();
		return (access != null) ? guarded(access, chain) : chain;
	}

	private static Chain around(OperationPlan plan, Chain innermost) {
		Chain chain = innermost;
		List<OperationInterceptor> around = plan.interceptors();
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

	private static OperationResult run(OperationPlan plan, Invocation received) throws Exception {
		Invocation located = locate(plan, received);
		PreconditionCheck precondition = plan.precondition();
		if (precondition != null) {
			precondition.check(located);
		}
		@Nullable Object[] arguments = plan.binder().bind(located);
		Object value = plan.handler().handle(arguments);
		return represent(value);
	}

	private static OperationResult represent(@Nullable Object value) {
		if (value == null) {
			return OperationResult.EMPTY;
		}
		return (value instanceof OperationResult result) ? result : OperationResult.of(value);
	}

}
