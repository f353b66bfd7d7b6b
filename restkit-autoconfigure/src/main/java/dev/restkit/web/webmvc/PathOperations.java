package dev.restkit.web.webmvc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.permission.AccessCheck;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.web.RouteMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.ServletWebRequest;

/**
 * Knows which of the operations at one path a caller may call.
 *
 * @since 0.1.0
 */
public final class PathOperations {

	private final HttpInvocationReader reader;

	private final Supplier<OperationExecutor> executor;

	private final ServletFieldAccess fields;

	/**
	 * Create it.
	 * @param reader reads who calls
	 * @param executor asks permissions
	 * @param fields knows which fields callers see
	 */
	public PathOperations(HttpInvocationReader reader, Supplier<OperationExecutor> executor,
			ServletFieldAccess fields) {
		this.fields = fields;
		this.reader = reader;
		this.executor = executor;
	}

	/**
	 * The operations that the caller of a request may call.
	 * @param matches what serves the path, and paths below it
	 * @param request the request
	 * @return their ids
	 * @throws Exception whatever permissions and look-ups throw beside refusals
	 */
	public Set<OperationId> permitted(List<RouteMatch> matches, ServletWebRequest request) throws Exception {
		return this.executor.get().permitted(calls(matches, request), true);
	}

	/**
	 * The operations that the caller of a request may call at a path of which nothing is
	 * known yet.
	 * @param match what serves the path
	 * @param request the request
	 * @return their ids; none if there is no such object
	 * @throws Exception the refusal, if the caller may call none of them, and whatever
	 * permissions and look-ups throw
	 */
	Set<OperationId> asked(RouteMatch match, ServletWebRequest request) throws Exception {
		List<Invocation> calls = calls(List.of(match), request);
		Runnable refusal = null;
		boolean told = false;
		for (Invocation call : calls) {
			OperationPlan plan = match.plan(call.operation().http().method());
			AccessCheck access = (plan != null) ? plan.access() : null;
			if (access == null || access.permits(call)) {
				told = true;
			}
			else if (refusal == null) {
				refusal = () -> access.checkCall(call);
			}
		}
		if (!told && refusal != null) {
			refusal.run();
		}
		return this.executor.get().permitted(calls, false);
	}

	/**
	 * The operations that are not the same to everybody, as the caller of a request finds
	 * them.
	 * @param matches what serves the path, and paths below it
	 * @param request the request
	 * @return the operations by their ids; none where all are the same to everybody
	 */
	public Map<OperationId, Operation> described(List<RouteMatch> matches, ServletWebRequest request) {
		Map<OperationId, Operation> described = new HashMap<>();
		for (RouteMatch match : matches) {
			for (OperationPlan plan : match.plansByMethod().values()) {
				if (plan.restricted() != null) {
					Invocation call = this.reader.read(plan.operation(), match.variables(plan), request);
					described.put(plan.operation().id(), plan.shownTo(this.fields.of(call)));
				}
			}
		}
		return described;
	}

	private List<Invocation> calls(List<RouteMatch> matches, ServletWebRequest request) {
		List<Invocation> calls = new ArrayList<>();
		@Nullable Invocation caller = null;
		for (RouteMatch match : matches) {
			for (OperationPlan plan : match.plansByMethod().values()) {
				Invocation call = (caller != null) ? caller.withOperation(plan.operation(), match.variables(plan))
						: this.reader.read(plan.operation(), match.variables(plan), request);
				calls.add(call);
				caller = call;
			}
		}
		return calls;
	}

}
