package dev.restkit.web.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.operation.Peer;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.LinkForm;
import dev.restkit.schema.FieldAudience;
import dev.restkit.subscription.Interest;
import dev.restkit.subscription.Watch;
import dev.restkit.subscription.Watching;
import dev.restkit.visibility.FieldAccess;
import dev.restkit.web.webmvc.ServletFieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * A call whose result is watched. It outlives the message that it was read from, and
 * holds nothing of it.
 *
 * @param plan what is called
 * @param invocation the call
 * @param links how links are written for the caller
 * @param audiences the audiences that the caller belongs to, of those that make a
 * difference: that stays as it is while the result is watched
 */
record LiveCall(OperationPlan plan, Invocation invocation, LinkForm links, Set<FieldAudience> audiences) {

	/**
	 * Take over what a message says.
	 * @param plan what is called
	 * @param received the call as it was read
	 * @param links how links are written for the caller
	 * @param fields knows which fields the caller sees
	 * @return the call
	 */
	static LiveCall of(OperationPlan plan, Invocation received, LinkForm links, ServletFieldAccess fields) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (Parameter parameter : plan.operation().parameters()) {
			List<String> values = (parameter.location() == ParameterLocation.HEADER)
					? received.headers().get(parameter.name()) : null;
			if (values != null) {
				headers.put(parameter.name(), List.copyOf(values));
			}
		}
		Invocation kept = new Invocation(plan.operation(), received.principal(), Map.copyOf(received.path()),
				received.query(), headers, received.cookies(), InvocationBody.NONE, null, null,
				new Address(received.peer().address()), null);
		return new LiveCall(plan, kept, links, audiences(plan, kept, fields));
	}

	private static Set<FieldAudience> audiences(OperationPlan plan, Invocation call, ServletFieldAccess fields) {
		Set<FieldAudience> asked = fields.audiencesOf(plan);
		return asked.isEmpty() ? Set.of() : fields.of(call).among(asked);
	}

	/**
	 * Which fields the caller sees, as it was when the call was read.
	 * @return the access
	 */
	FieldAccess access() {
		return FieldAccess.of(this.audiences);
	}

	/**
	 * Tells again and again why a caller who was let in may not go on: what it gets is
	 * shared with all who saw the same when they came.
	 * @param admission tells why it may not call any more
	 * @param fields knows which fields the caller sees now
	 * @return gives the problem, or {@code null} if the caller still may
	 */
	Supplier<@Nullable Problem> admission(Supplier<@Nullable Problem> admission, ServletFieldAccess fields) {
		if (fields.audiencesOf(this.plan).isEmpty()) {
			return admission;
		}
		return () -> {
			Problem refusal = admission.get();
			return (refusal != null || audiences(this.plan, this.invocation, fields).equals(this.audiences)) ? refusal
					: Problem.of(ProblemKind.PERMISSION_DENIED);
		};
	}

	/**
	 * What is to be kept up to date.
	 * @param executor runs the call
	 * @param snapshots takes its results apart
	 * @param scope writes links outside of requests
	 * @param problems describes what is thrown when a result is written
	 * @return the watch
	 * @throws dev.restkit.problem.ProblemException if the call is invalid
	 */
	Watch watch(OperationExecutor executor, SnapshotReader snapshots, CallerScope scope,
			Function<Throwable, Problem> problems) {
		Watching watching = Objects.requireNonNull(this.plan.watching(), "The operation cannot be watched");
		List<Interest> interests = scope.within(this.links, access(), () -> watching.interests(this.invocation));
		LiveEvaluation evaluation = new LiveEvaluation(executor, this.invocation, snapshots, watching.rowKey(),
				problems);
		return new Watch(key(watching.viewpoint(this.invocation)), interests,
				() -> scope.within(this.links, access(), evaluation::evaluate),
				(row) -> watching.isForbidden(this.invocation, row));
	}

	private Key key(Object viewpoint) {
		Map<String, List<String>> query = new LinkedHashMap<>();
		List<@Nullable String> cookies = new ArrayList<>();
		for (Parameter parameter : this.plan.operation().parameters()) {
			List<String> values = (parameter.location() == ParameterLocation.QUERY)
					? this.invocation.query().get(parameter.name()) : null;
			if (values != null) {
				query.put(parameter.name(), values);
			}
			if (parameter.location() == ParameterLocation.COOKIE) {
				cookies.add(this.invocation.cookies().get(parameter.name()));
			}
		}
		return new Key(this.plan.operation().id(), this.invocation.path(), query, this.invocation.headers(), cookies,
				viewpoint, this.audiences, this.links);
	}

	/**
	 * What makes results the same.
	 *
	 * @param operation what is called
	 * @param path the variables of its path
	 * @param query its query parameters
	 * @param headers its headers
	 * @param cookies the values of its cookies
	 * @param viewpoint what matters of the caller
	 * @param fields the audiences that it belongs to
	 * @param links how links are written
	 */
	private record Key(OperationId operation, Map<String, String> path, Map<String, List<String>> query,
			Map<String, List<String>> headers, List<@Nullable String> cookies, Object viewpoint,
			Set<FieldAudience> fields, LinkForm links) {

	}

	/**
	 * Where the caller is. Nothing can be told to it any more but events.
	 *
	 * @param address its address
	 */
	private record Address(String address) implements Peer {

		@Override
		public void tell(String name, String value) {
			// The answer has begun.
		}

	}

}
