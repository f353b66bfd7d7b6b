package dev.restkit.web.live;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.restkit.operation.Invocation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.LinkForm;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Position;
import dev.restkit.subscription.StreamSubscription;
import dev.restkit.subscription.Subscriber;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.QueryString;
import dev.restkit.web.webmvc.AcceptHeader;
import dev.restkit.web.webmvc.LiveRequests;
import dev.restkit.web.websocket.SocketUpgrade;
import dev.restkit.web.wire.Wires;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Keeps clients up to date: by server-sent events and WebSockets at the URLs of
 * operations, and over one socket for many.
 *
 * @since 0.1.0
 */
public final class LiveOperations implements LiveRequests {

	private static final String LAST_EVENT = "Last-Event-ID";

	private static final String SINCE = "since";

	private static final int UPGRADE_REQUIRED = 426;

	private final LiveServices services;

	private final LiveLimits limits;

	private final String socketPath;

	private final SocketUpgrade upgrade;

	private final EventAnswers answers;

	private final LiveCalls calls;

	/**
	 * Create it.
	 * @param services what live results are made with
	 * @param routes the operations by their paths; asked for when all are known
	 * @param limits what clients may take
	 * @param settings where and for whom it is
	 * @param wires takes connections over, where the server lets it
	 */
	public LiveOperations(LiveServices services, Supplier<HttpRoutes> routes, LiveLimits limits, Settings settings,
			Wires wires) {
		this.services = services;
		this.limits = limits;
		this.socketPath = settings.path();
		this.upgrade = new SocketUpgrade(wires, limits.socket(), settings.allowedOrigins());
		this.answers = new EventAnswers(wires);
		this.calls = new LiveCalls(services, routes, settings);
	}

	@Override
	public @Nullable HttpRequestHandler watch(OperationPlan plan, Map<String, String> variables,
			HttpServletRequest request) {
		if (SocketUpgrade.isAsked(request)) {
			return (asked, response) -> socket(plan, variables, asked, response);
		}
		if (plan.watching() == null || !asksForEvents(request)) {
			return null;
		}
		return request.getMethod().equals("HEAD") ? (asked, response) -> head(plan, variables, asked, response)
				: (asked, response) -> stream(plan, variables, asked, response);
	}

	/**
	 * What a stream of events would begin with (RFC 9110, 9.3.2).
	 */
	private void head(OperationPlan plan, Map<String, String> variables, HttpServletRequest request,
			HttpServletResponse response) {
		if (isComplete(plan, request)) {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			return;
		}
		LiveCall call = admitted(plan, variables, request, response);
		LiveSubscription subscription = this.calls.watch(call, since(request), new Unheard());
		subscription.close();
		EventAnswers.writeHeaders(response, subscription);
	}

	/**
	 * Browsers come back to what is complete until they are told not to.
	 */
	private static boolean isComplete(OperationPlan plan, HttpServletRequest request) {
		return plan.isStream() && StreamSubscription.isComplete(since(request));
	}

	private static boolean asksForEvents(HttpServletRequest request) {
		String accept = AcceptHeader.of(request);
		return accept != null && AcceptHeader.names(EventAnswers.EVENTS, accept)
				&& ContentNegotiator.prefers(MimeTypeUtils.parseMimeType(EventAnswers.EVENTS), accept);
	}

	@Override
	public @Nullable HttpRequestHandler open(String path, HttpServletRequest request) {
		if (!path.equals(this.socketPath)) {
			return null;
		}
		return SocketUpgrade.isAsked(request) ? this::sockets : (asked, response) -> {
			throw Problem.of(UPGRADE_REQUIRED, "Upgrade Required", "upgrade_required", "")
				.withSentence(Message.of("restkit.live.upgrade", "Connect here with a WebSocket."))
				.withHeader(HttpHeaders.UPGRADE, "websocket")
				.withHeader(HttpHeaders.CONNECTION, "Upgrade")
				.toException();
		};
	}

	@Override
	public String socketPath() {
		return this.socketPath;
	}

	private void stream(OperationPlan plan, Map<String, String> variables, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		if (isComplete(plan, request)) {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			return;
		}
		LiveCall call = admitted(plan, variables, request, response);
		LiveCaller caller = caller(call.invocation(), request);
		EventStream stream = new EventStream(caller, this.limits, this.services.connections());
		this.services.connections().reserve(caller.owner());
		boolean begun = false;
		try {
			LiveSubscription subscription = this.calls.watch(call, since(request), stream);
			stream.start(subscription);
			begun = true;
			EventAnswers.writeHeaders(response, subscription);
			this.answers.begin(stream, request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (begun) {
				stream.closed();
			}
			else {
				this.services.connections().release(caller.owner());
			}
			throw ex;
		}
	}

	private void socket(OperationPlan plan, Map<String, String> variables, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		checkOrigin(request);
		if (plan.watching() == null) {
			throw notWatchable();
		}
		LiveCall call = admitted(plan, variables, request, response);
		LiveCaller caller = caller(call.invocation(), request);
		SocketConnection connection = new SocketConnection(caller, this.limits, this.services.connections(), this.calls,
				true);
		open(connection, caller, request, response,
				() -> connection.watch(this.calls.watch(call, since(request), connection.ownSubscriber())));
	}

	private LiveCall admitted(OperationPlan plan, Map<String, String> variables, HttpServletRequest request,
			HttpServletResponse response) {
		Invocation received = this.services.reader()
			.read(plan.operation(), variables, new ServletWebRequest(request, response));
		this.services.executor().get().admit(received);
		return LiveCall.of(plan, received, links(), this.services.fields());
	}

	private LinkForm links() {
		return LinkForm.of(this.services.url().current().base());
	}

	private void sockets(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		checkOrigin(request);
		Principal principal = this.services.reader().callerOf(request);
		LiveCaller caller = caller(principal, this.services.reader().addressOf(request), request);
		open(new SocketConnection(caller, this.limits, this.services.connections(), this.calls, false), caller, request,
				response, () -> {
				});
	}

	private void open(SocketConnection connection, LiveCaller caller, HttpServletRequest request,
			HttpServletResponse response, Runnable beginning) throws IOException, ServletException {
		this.services.connections().reserve(caller.owner());
		boolean opened = false;
		try {
			connection.start();
			beginning.run();
			this.upgrade.upgrade(connection, request, response);
			opened = response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS;
		}
		finally {
			if (!opened) {
				connection.closed();
			}
		}
	}

	private void checkOrigin(HttpServletRequest request) {
		if (!this.upgrade.isAllowed(request)) {
			throw Problem
				.of(ProblemKind.PERMISSION_DENIED,
						Message.of("restkit.live.origin", "Pages of this origin may not connect."))
				.toException();
		}
	}

	static ProblemException notWatchable() {
		return Problem.of(ProblemKind.INVALID, Message.of("restkit.live.not_watchable", "This cannot be watched."))
			.withCode("not_watchable")
			.toException();
	}

	private static @Nullable Position since(HttpServletRequest request) {
		String last = request.getHeader(LAST_EVENT);
		String named = (last != null) ? last
				: QueryString.parse(request.getQueryString(), Integer.MAX_VALUE)
					.getOrDefault(SINCE, List.of(""))
					.get(0);
		return Position.parse(named);
	}

	private LiveCaller caller(Invocation received, HttpServletRequest request) {
		return caller(received.principal(), received.peer().address(), request);
	}

	private LiveCaller caller(@Nullable Principal principal, String address, HttpServletRequest request) {
		Locale language = this.services.wording().languages().negotiator().choose(AcceptHeader.languagesOf(request));
		Function<Message, String> words = this.services.wording().languages().words(language);
		String path = request.getRequestURI();
		return new LiveCaller(LiveCaller.ownerOf(principal, address),
				Credentials.of(principal, request.getSession(false)), principal, address, request.getContextPath(),
				links(), (problem) -> this.calls.write(this.services.wording().shape().body(problem, path, words)));
	}

	/**
	 * Takes what nobody is told.
	 */
	private static final class Unheard implements Subscriber {

		@Override
		public void deliver(List<LiveEvent> events) {
			// A HEAD has no content.
		}

		@Override
		public void complete(LiveEvent last) {
			// It has been closed.
		}

		@Override
		public void end(Problem reason) {
			// It has been closed.
		}

	}

	/**
	 * Where and for whom it is.
	 *
	 * @param path the path of sockets for many
	 * @param allowedOrigins the origins beside the application's own whose pages may
	 * connect, as patterns
	 * @param rows how many rows a live result may have
	 * @param queryParameters how many parameters a query may have
	 */
	public record Settings(String path, List<String> allowedOrigins, int rows, int queryParameters) {

	}

}
