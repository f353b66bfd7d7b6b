package dev.restkit.web.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.OperationResult;
import dev.restkit.operation.Peer;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Rendering;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.Schema;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Position;
import dev.restkit.subscription.StreamSubscription;
import dev.restkit.subscription.Subscriber;
import dev.restkit.subscription.Watcher;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.QueryString;
import dev.restkit.web.RouteMatch;
import dev.restkit.web.webmvc.SpringWebProblemDescriber;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/**
 * Does what clients ask for in frames, by the same operations as HTTP.
 */
final class LiveCalls implements SocketActions {

	private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

	private static final String CONDITION = "If-";

	private static final int NO_CONTENT = 204;

	/** So much of what is no action is said back. */
	private static final int SHOWN = 20;

	private final LiveServices services;

	private final Supplier<HttpRoutes> routes;

	private final SnapshotReader snapshots;

	private final CallerScope scope;

	private final int queryParameters;

	LiveCalls(LiveServices services, Supplier<HttpRoutes> routes, LiveOperations.Settings settings) {
		this.services = services;
		this.routes = routes;
		this.snapshots = new SnapshotReader(services.wording().renderer(), settings.rows());
		this.scope = services.callerScope();
		this.queryParameters = settings.queryParameters();
	}

	/**
	 * Watch the result of a call that was let in.
	 * @param call the call
	 * @param since what the client has seen, or {@code null}
	 * @param subscriber takes the events
	 * @return the subscription
	 */
	LiveSubscription watch(LiveCall call, @Nullable Position since, Subscriber subscriber) {
		OperationExecutor executor = this.services.executor().get();
		Watcher watcher = new Watcher(subscriber,
				call.admission(executor.admission(call.invocation()), this.services.fields()));
		return call.plan().isStream() ? read(call, watcher, executor) : this.services.engine()
			.open(call.watch(executor, this.snapshots, this.scope, this::describe), watcher, since);
	}

	/**
	 * What does not become a stream is the client's problem, or a handler's that returned
	 * nothing.
	 */
	private LiveSubscription read(LiveCall call, Watcher watcher, OperationExecutor executor) {
		Schema items = (call.plan().operation().result() instanceof ArraySchema list) ? list.items() : new AnySchema();
		Flow.Publisher<?> stream = this.scope
			.within(call.links(), call.access(), () -> executor.reread(call.invocation()))
			.fold(new OperationResult.Cases<>((value) -> {
				throw LiveOperations.notWatchable();
			}, OperationResult.Stream::items, (raw) -> {
				throw LiveOperations.notWatchable();
			}, (empty) -> {
				throw ProblemException.notFound();
			}, (failure) -> {
				throw failure.problem().toException();
			}));
		return StreamSubscription
			.open(stream, watcher,
					new StreamSubscription.Items(
							(item) -> this.scope.within(call.links(), call.access(),
									() -> this.snapshots
										.write(new Rendering(item, MimeTypeUtils.APPLICATION_JSON, items))),
							this::describe),
					this.services.engine().counters());
	}

	@Override
	public LiveSubscription subscribe(Frame frame, LiveCaller caller, Subscriber subscriber,
			Map<String, String> headers) {
		Called called = called("GET", frame, caller, new Told(headers));
		if (called.plan().watching() == null) {
			throw LiveOperations.notWatchable();
		}
		this.services.executor().get().admit(called.invocation());
		return watch(LiveCall.of(called.plan(), called.invocation(), caller.links(), this.services.fields()),
				Position.parse(frame.since()), subscriber);
	}

	@Override
	public String call(Frame frame, LiveCaller caller) {
		String method = frame.action();
		if (!METHODS.contains(method)) {
			throw Problem
				.of(ProblemKind.INVALID, Message.of("restkit.live.action", "\"{0}\" is no action.", shortened(method)))
				.toException();
		}
		Told told = new Told();
		Invocation call = called(method, frame, caller, told).invocation();
		return this.scope.within(caller.links(), this.services.fields().of(call),
				() -> answer(this.services.executor().get().execute(call), call, caller, told.headers()));
	}

	@Override
	public LiveCaller authenticate(String token, LiveCaller caller) {
		return caller.as(this.services.reader().callerBy(token));
	}

	private static String shortened(String action) {
		return (action.codePointCount(0, action.length()) > SHOWN)
				? action.substring(0, action.offsetByCodePoints(0, SHOWN)) + "…" : action;
	}

	private String answer(OperationResult result, Invocation call, LiveCaller caller, Map<String, String> headers) {
		int status = call.operation().http().status();
		return result.fold(new OperationResult.Cases<>((value) -> {
			if (value.value() instanceof HttpEntity<?> message) {
				return members(message, call, headers);
			}
			if (value.created() != null) {
				headers.put("Location", caller.links().url(this.services.links().pathOf(value.created())));
			}
			return members(status, headers, this.snapshots
				.write(new Rendering(value.value(), MimeTypeUtils.APPLICATION_JSON, call.operation().result())));
		}, (stream) -> failure(unread(), caller, headers),
				(raw) -> failure(Problem.of(ProblemKind.NOT_ACCEPTABLE), caller, headers),
				(empty) -> members((status != 200) ? status : NO_CONTENT, headers, null),
				(failure) -> failure(failure.problem(), caller, headers)));
	}

	/**
	 * A controller's handler may say the status and headers of HTTP, which frames have as
	 * well.
	 */
	private String members(HttpEntity<?> message, Invocation call, Map<String, String> headers) {
		message.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
		int status = (message instanceof ResponseEntity<?> response) ? response.getStatusCode().value()
				: call.operation().http().status();
		Object body = message.getBody();
		return members(status, headers,
				(body != null) ? this.snapshots.write(Rendering.of(body, MimeTypeUtils.APPLICATION_JSON)) : null);
	}

	private static Problem unread() {
		return Problem.of(ProblemKind.INVALID, Message.of("restkit.live.stream", "This is a stream. Subscribe to it."));
	}

	@Override
	public String failure(Problem problem, LiveCaller caller, Map<String, String> headers) {
		headers.putAll(problem.headers());
		return members(problem.status(), headers, caller.problems().apply(problem));
	}

	@Override
	public String members(int status, Map<String, String> headers, @Nullable String body) {
		return "\"status\":" + status + ",\"headers\":" + write(headers) + ((body != null) ? ",\"body\":" + body : "");
	}

	private Called called(String method, Frame frame, LiveCaller caller, Told told) {
		String path = pathOf(frame);
		RouteMatch match = this.routes.get()
			.match(path.startsWith(caller.contextPath()) ? path.substring(caller.contextPath().length()) : path);
		if (match == null) {
			throw ProblemException.notFound();
		}
		OperationPlan plan = match.plan(method);
		if (plan == null) {
			throw SpringWebProblemDescriber.methodNotAllowed(method)
				.withHeader("Allow", String.join(", ", match.allowed()))
				.toException();
		}
		if (frame.headers().keySet().stream().anyMatch(LiveCalls::isCondition)) {
			throw Problem
				.of(ProblemKind.INVALID,
						Message.of("restkit.live.conditions", "Conditions cannot be asked on a socket."))
				.toException();
		}
		InvocationBody body = frame.hasBody() ? InvocationBody.of("application/json", frame::body)
				: InvocationBody.NONE;
		return new Called(plan, new Invocation(plan.operation(), caller.principal(), match.variables(plan),
				query(frame), frame.headers(), Map.of(), body, null, null, told.peer(caller.address()), null));
	}

	private static boolean isCondition(String header) {
		return header.regionMatches(true, 0, CONDITION, 0, CONDITION.length());
	}

	private static String pathOf(Frame frame) {
		int mark = frame.path().indexOf('?');
		return (mark >= 0) ? frame.path().substring(0, mark) : frame.path();
	}

	private Map<String, List<String>> query(Frame frame) {
		int mark = frame.path().indexOf('?');
		Map<String, List<String>> query = new LinkedHashMap<>(
				QueryString.parse((mark >= 0) ? frame.path().substring(mark + 1) : null, this.queryParameters));
		query.putAll(frame.query());
		QueryString.check(query, this.queryParameters);
		return query;
	}

	@Override
	public @Nullable Object parse(String text) {
		try {
			return this.services.wording()
				.parser()
				.parse(MessageContent.of(MimeTypeUtils.APPLICATION_JSON,
						new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
		}
		catch (IOException ex) {
			throw Problem.of(ProblemKind.PARSE_ERROR).toException();
		}
	}

	@Override
	public Problem describe(Throwable failure) {
		return this.services.wording().resolver().resolve(failure);
	}

	String write(Object neutral) {
		return this.snapshots.write(Rendering.of(neutral, MimeTypeUtils.APPLICATION_JSON));
	}

	/**
	 * What a frame calls.
	 *
	 * @param plan the plan of the operation
	 * @param invocation the call
	 */
	private record Called(OperationPlan plan, Invocation invocation) {

	}

	/**
	 * What is told with an answer.
	 *
	 * @param headers the headers
	 */
	private record Told(Map<String, String> headers) {

		Told() {
			this(new LinkedHashMap<>());
		}

		Peer peer(String address) {
			return new Peer() {

				@Override
				public String address() {
					return address;
				}

				@Override
				public void tell(String name, String value) {
					Told.this.headers.put(name, value);
				}

			};
		}

	}

}
