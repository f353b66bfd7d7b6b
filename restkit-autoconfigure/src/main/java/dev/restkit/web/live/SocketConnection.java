package dev.restkit.web.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.subscription.JsonText;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Subscriber;
import dev.restkit.web.websocket.SocketClose;
import dev.restkit.web.websocket.TextSocket;
import dev.restkit.web.websocket.TextSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * A client on a WebSocket (RFC 6455): one that watches the result at whose URL it
 * connected, or one that asks for many things in frames. It answers; {@link SocketWriter}
 * writes.
 */
final class SocketConnection implements TextSocketListener, LiveConnection {

	private static final String PONG = "\"event\":\"pong\"";

	private static final int CLIENT_ERROR = 400;

	private static final int SERVER_ERROR = 500;

	private static final int DO_NOT_RETRY = 4500;

	private static final int RETRY = 4000;

	private static final int SLOW = 4008;

	private volatile LiveCaller caller;

	private final LiveLimits limits;

	private final LiveConnections connections;

	private final SocketActions actions;

	private final SocketWriter writer;

	private final Map<String, SocketSubscription> subscriptions = new ConcurrentHashMap<>();

	private final @Nullable SocketSubscription own;

	private volatile long lastReceived = System.nanoTime();

	/**
	 * Create a connection.
	 * @param caller who is at the other end
	 * @param limits what it may take
	 * @param connections all connections
	 * @param actions does what it asks for
	 * @param single whether it watches the one result at whose URL it connected
	 */
	SocketConnection(LiveCaller caller, LiveLimits limits, LiveConnections connections, SocketActions actions,
			boolean single) {
		this.caller = caller;
		this.limits = limits;
		this.connections = connections;
		this.actions = actions;
		this.writer = new SocketWriter(limits.queue(), this::finish, this::closed);
		this.own = single ? SocketSubscription.single(this) : null;
	}

	/**
	 * Writes to the client.
	 * @return the writer
	 */
	SocketWriter writer() {
		return this.writer;
	}

	/**
	 * Takes the events of the one result.
	 * @return the subscriber
	 */
	Subscriber ownSubscriber() {
		return single();
	}

	void watch(LiveSubscription subscription) {
		single().start(subscription);
	}

	private SocketSubscription single() {
		SocketSubscription single = this.own;
		if (single == null) {
			throw new IllegalStateException("This socket watches many results");
		}
		return single;
	}

	/**
	 * Begin. What is to be sent before the socket is open is sent then.
	 */
	void start() {
		this.connections.add(this);
	}

	@Override
	public void opened(TextSocket opened) {
		this.writer.open(opened);
	}

	@Override
	public void received(String text) {
		if (!this.writer.isClosing()) {
			this.lastReceived = System.nanoTime();
			answer(text);
		}
	}

	@Override
	public void refused(SocketClose reason) {
		this.writer.close(reason);
	}

	@Override
	public void writable() {
		this.writer.proceed();
	}

	@Override
	public void closed() {
		// First of all: whoever comes again must not be one too many.
		this.connections.remove(this);
		finish();
	}

	private void answer(String text) {
		Object data = null;
		Map<String, String> headers = new LinkedHashMap<>();
		try {
			data = this.actions.parse(text);
			answer(Frame.read(data), headers);
		}
		catch (RuntimeException | StackOverflowError ex) {
			reply(Frame.idOf(data), this.actions.failure(this.actions.describe(ex), this.caller, headers));
		}
	}

	private void answer(Frame frame, Map<String, String> headers) {
		switch (frame.action()) {
			case "ping" -> reply(frame.id(), PONG);
			case "subscribe" -> subscribe(frame, headers);
			case "unsubscribe" -> unsubscribe(frame);
			case "auth" -> authenticate(frame);
			default -> reply(frame.id(), this.actions.call(only(frame), this.caller));
		}
	}

	/**
	 * On the URL of a result there is nothing but that result.
	 */
	private Frame only(Frame frame) {
		if (this.own != null) {
			throw invalid("action",
					Message.of("restkit.live.single", "This socket watches one result. Connect to the path for many."));
		}
		return frame;
	}

	private void subscribe(Frame frame, Map<String, String> headers) {
		if (only(frame).id() == null) {
			throw invalid("id", Message.of("restkit.live.id_needed", "A subscription needs an id."));
		}
		String id = json(frame.id());
		SocketSubscription subscription = SocketSubscription.of(this, id);
		if (this.subscriptions.size() >= this.limits.subscriptions()) {
			throw invalid("id", Message.of("restkit.live.subscriptions",
					"There are too many subscriptions on this socket already."));
		}
		if (this.subscriptions.putIfAbsent(id, subscription) != null) {
			throw invalid("id", Message.of("restkit.live.id_taken", "This id is that of another subscription."));
		}
		try {
			LiveSubscription watched = this.actions.subscribe(frame, this.caller, subscription, headers);
			headers.put(EventAnswers.RESUMED, EventAnswers.resumed(watched));
			reply(frame.id(), this.actions.members(200, headers, null));
			subscription.start(watched);
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.subscriptions.remove(id);
			throw ex;
		}
		if (this.writer.isStopped()) {
			subscription.close();
		}
	}

	private void unsubscribe(Frame frame) {
		SocketSubscription subscription = (frame.id() != null) ? this.subscriptions.remove(json(frame.id())) : null;
		if (subscription == null) {
			throw invalid("id", Message.of("restkit.live.id_unknown", "There is no subscription with this id."));
		}
		subscription.close();
		reply(frame.id(), "\"status\":204,\"headers\":{}");
	}

	/**
	 * What is watched belongs to who asked for it.
	 */
	private void authenticate(Frame frame) {
		String token = only(frame).token();
		if (token == null) {
			throw invalid("token", Message.of("restkit.live.token", "Say a token."));
		}
		LiveCaller known = this.actions.authenticate(token, this.caller);
		if (!this.subscriptions.isEmpty() && !known.isLike(this.caller)) {
			throw invalid("token", Message.of("restkit.live.token_other",
					"This token belongs to another user. End what is watched first."));
		}
		this.connections.changeOwner(this, known.owner(), () -> this.caller = known);
		reply(frame.id(), "\"status\":204,\"headers\":{}");
	}

	private static ProblemException invalid(String field, Message message) {
		return Problem.invalid(List.of(Violation.at(Pointer.of(field), "invalid", message))).toException();
	}

	private void reply(@Nullable Object id, String members) {
		boolean read = this.writer
			.add((id != null) ? "{\"id\":" + json(id) + "," + members + "}" : "{" + members + "}");
		if (!read) {
			close(SLOW, "The client does not read");
			return;
		}
		this.writer.run();
	}

	private static String json(@Nullable Object id) {
		return (id instanceof String text) ? JsonText.quote(text) : String.valueOf(id);
	}

	private void close(int code, String phrase) {
		this.writer.close(new SocketClose(code, phrase));
	}

	@Override
	public void tick(long nanos) {
		long idle = this.writer.idle(nanos);
		if (idle > this.limits.patience().toNanos() && this.writer.isStuck()) {
			closed();
			this.writer.abort();
			return;
		}
		if (isUnused() && nanos - this.lastReceived > this.limits.patience().toNanos()) {
			close(RETRY, "Nothing is watched");
		}
		if (idle > this.limits.heartbeat().toNanos()) {
			this.writer.beat();
		}
	}

	/**
	 * Nobody in particular keeps a socket open for nothing.
	 */
	private boolean isUnused() {
		return this.own == null && this.caller.principal() == null && this.subscriptions.isEmpty();
	}

	@Override
	public void shutDown() {
		close(SocketClose.GOING_AWAY, "The server goes away");
	}

	@Override
	public void probe() {
		// The server hears of sockets that are closed.
	}

	@Override
	public int waiting() {
		return this.writer.waiting();
	}

	@Override
	public LiveCaller caller() {
		return this.caller;
	}

	@Override
	public void refuse(Problem reason) {
		if (this.writer.isClosing()) {
			return;
		}
		this.subscriptions.values().forEach(SocketSubscription::close);
		if (this.own != null) {
			this.own.close();
		}
		this.writer.add("{\"event\":\"error\",\"data\":" + this.caller.problems().apply(reason) + "}");
		close(codeOf(reason), reason.title());
	}

	private void finish() {
		if (!this.writer.stop()) {
			return;
		}
		this.subscriptions.values().forEach(SocketSubscription::close);
		if (this.own != null) {
			this.own.close();
		}
	}

	/**
	 * A stream has come to its end.
	 * @param subscription the subscription to it
	 * @param last the event that says so
	 */
	void completed(SocketSubscription subscription, LiveEvent last) {
		this.subscriptions.values().remove(subscription);
		this.writer.add(subscription.text(last));
		if (subscription == this.own) {
			close(SocketClose.NORMAL, "The stream is complete");
		}
		this.writer.run();
	}

	/**
	 * A subscription has ended, and not because the client said so.
	 * @param subscription the subscription
	 * @param reason why
	 */
	void ended(SocketSubscription subscription, Problem reason) {
		this.subscriptions.values().remove(subscription);
		this.writer
			.add(subscription.prefix() + "\"event\":\"error\",\"data\":" + this.caller.problems().apply(reason) + "}");
		if (subscription == this.own) {
			close(codeOf(reason), reason.title());
		}
		this.writer.run();
	}

	private static int codeOf(Problem reason) {
		return (reason.status() >= SERVER_ERROR) ? RETRY + reason.status() - SERVER_ERROR
				: DO_NOT_RETRY + reason.status() - CLIENT_ERROR;
	}

}
