package dev.restkit.web.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.subscription.ClientQueue;
import dev.restkit.subscription.JsonText;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Subscriber;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;

/**
 * A client on a WebSocket (RFC 6455): one that watches the result at whose URL it
 * connected, or one that asks for many things in frames. One message at a time is on its
 * way to the client; what comes of it starts the next.
 */
final class SocketConnection extends Endpoint implements SendHandler, LiveConnection {

	private static final String HEARTBEAT = "{\"event\":\"ping\"}";

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

	private final ClientQueue<SocketSubscription> queue;

	private final Map<String, SocketSubscription> subscriptions = new ConcurrentHashMap<>();

	private final Pump pump = new Pump(this::write);

	private final FrameReader frames;

	private final @Nullable SocketSubscription own;

	private volatile @Nullable Session session;

	private volatile boolean sending;

	private volatile boolean heartbeat;

	private volatile @Nullable CloseReason ending;

	private volatile boolean finished;

	private volatile long progress = System.nanoTime();

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
		this.queue = new ClientQueue<>(limits.queue());
		this.frames = new FrameReader(limits, System.nanoTime());
		this.own = single ? SocketSubscription.single(this) : null;
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

	@Override
	public void onOpen(Session opened, EndpointConfig config) {
		opened.setMaxIdleTimeout(0);
		opened.getAsyncRemote().setSendTimeout(this.limits.patience().toMillis());
		opened.addMessageHandler(String.class, new MessageHandler.Partial<String>() {

			@Override
			public void onMessage(String part, boolean last) {
				receive(part, last);
			}

		});
		opened.addMessageHandler(ByteBuffer.class,
				(MessageHandler.Whole<ByteBuffer>) (message) -> close(CloseCodes.CANNOT_ACCEPT, "Only texts are read"));
		this.session = opened;
		this.connections.add(this);
		this.pump.run();
	}

	@Override
	public void onClose(Session closed, CloseReason reason) {
		release();
	}

	@Override
	public void onError(Session failed, Throwable failure) {
		release();
	}

	private void receive(String part, boolean last) {
		if (this.ending != null) {
			return;
		}
		FrameReader.Received received = this.frames.read(part, last, System.nanoTime());
		if (received.refusal() != null) {
			close(received.refusal().getCloseCode(), received.refusal().getReasonPhrase());
		}
		else if (received.text() != null) {
			answer(received.text());
		}
	}

	private void answer(String text) {
		Object data = null;
		try {
			data = this.actions.parse(text);
			answer(Frame.read(data));
		}
		catch (RuntimeException ex) {
			reply(Frame.idOf(data), failure(this.actions.describe(ex)));
		}
	}

	private void answer(Frame frame) {
		switch (frame.action()) {
			case "ping" -> reply(frame.id(), PONG);
			case "subscribe" -> subscribe(frame);
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

	private void subscribe(Frame frame) {
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
			LiveSubscription watched = this.actions.subscribe(frame, this.caller, subscription);
			reply(frame.id(),
					"\"status\":200,\"headers\":{\"Live-Resumed\":\"?" + (watched.isResumed() ? 1 : 0) + "\"}");
			subscription.start(watched);
		}
		catch (RuntimeException ex) {
			this.subscriptions.remove(id);
			throw ex;
		}
		if (this.finished) {
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

	private String failure(Problem problem) {
		return "\"status\":" + problem.status() + ",\"headers\":{},\"body\":" + this.caller.problems().apply(problem);
	}

	private void reply(@Nullable Object id, String members) {
		boolean read = this.queue.add((id != null) ? "{\"id\":" + json(id) + "," + members + "}" : "{" + members + "}");
		if (!read) {
			close(() -> SLOW, "The client does not read");
			return;
		}
		this.pump.run();
	}

	private static String json(@Nullable Object id) {
		return (id instanceof String text) ? JsonText.quote(text) : String.valueOf(id);
	}

	private void write() {
		Session to = this.session;
		while (to != null && !this.sending && !this.finished) {
			// What is said last is there before it is known that it is the last.
			CloseReason reason = this.ending;
			String text = next();
			if (text == null) {
				close(to, reason);
				return;
			}
			this.sending = true;
			try {
				to.getAsyncRemote().sendText(text, this);
			}
			catch (IllegalStateException ex) {
				// It has been closed meanwhile.
				release();
			}
		}
	}

	private @Nullable String next() {
		ClientQueue.Entry<SocketSubscription> entry = this.queue.poll();
		SocketSubscription lagging = (entry == null) ? this.queue.lagging() : null;
		if (lagging != null) {
			lagging.restate();
			entry = this.queue.poll();
		}
		if (entry != null) {
			return text(entry);
		}
		if (this.heartbeat) {
			this.heartbeat = false;
			return HEARTBEAT;
		}
		return null;
	}

	private static @Nullable String text(ClientQueue.Entry<SocketSubscription> entry) {
		LiveEvent event = entry.event();
		SocketSubscription to = entry.to();
		if (event == null || to == null) {
			return entry.message();
		}
		to.taken(event);
		return to.frame(event);
	}

	@Override
	public void onResult(SendResult result) {
		this.sending = false;
		this.progress = System.nanoTime();
		if (result.isOK()) {
			this.pump.run();
		}
		else {
			release();
		}
	}

	private void close(Session to, @Nullable CloseReason reason) {
		if (reason == null) {
			return;
		}
		release();
		try {
			to.close(reason);
		}
		catch (IOException ex) {
			// The client is gone already.
		}
	}

	private void close(CloseCode code, String phrase) {
		if (this.ending == null) {
			this.ending = new CloseReason(code, phrase);
		}
		this.pump.run();
	}

	@Override
	public void tick(long nanos) {
		if (isUnused() && nanos - this.frames.lastRead() > this.limits.patience().toNanos()) {
			close(() -> RETRY, "Nothing is watched");
		}
		if (nanos - this.progress > this.limits.heartbeat().toNanos() && !this.sending) {
			this.heartbeat = true;
			this.pump.run();
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
		close(CloseCodes.GOING_AWAY, "The server goes away");
	}

	@Override
	public void probe() {
		// The server hears of sockets that are closed.
	}

	@Override
	public int waiting() {
		return this.queue.size();
	}

	@Override
	public LiveCaller caller() {
		return this.caller;
	}

	@Override
	public void refuse(Problem reason) {
		if (this.ending != null) {
			return;
		}
		this.subscriptions.values().forEach(SocketSubscription::close);
		if (this.own != null) {
			this.own.close();
		}
		this.queue.add("{\"event\":\"error\",\"data\":" + this.caller.problems().apply(reason) + "}");
		close(() -> codeOf(reason), reason.title());
	}

	/**
	 * It will not be opened.
	 */
	void abandon() {
		this.finished = true;
		if (this.own != null) {
			this.own.close();
		}
	}

	private void release() {
		if (this.finished) {
			return;
		}
		this.finished = true;
		this.subscriptions.values().forEach(SocketSubscription::close);
		if (this.own != null) {
			this.own.close();
		}
		this.connections.remove(this);
	}

	/**
	 * Add events of a subscription to what is to be sent.
	 * @param subscription the subscription
	 * @param events the events
	 */
	void add(SocketSubscription subscription, List<LiveEvent> events) {
		this.queue.add(subscription, events);
	}

	/**
	 * Send what waits, as far as that can be. No lock is held meanwhile.
	 */
	void send() {
		this.pump.run();
	}

	/**
	 * Send nothing more of a subscription.
	 * @param subscription the subscription
	 */
	void forget(SocketSubscription subscription) {
		this.queue.forget(subscription);
	}

	/**
	 * A stream has come to its end.
	 * @param subscription the subscription to it
	 * @param last the event that says so
	 */
	void completed(SocketSubscription subscription, LiveEvent last) {
		this.subscriptions.values().remove(subscription);
		this.queue.add(subscription.frame(last));
		if (subscription == this.own) {
			close(CloseCodes.NORMAL_CLOSURE, "The stream is complete");
		}
		this.pump.run();
	}

	/**
	 * A subscription has ended, and not because the client said so.
	 * @param subscription the subscription
	 * @param reason why
	 */
	void ended(SocketSubscription subscription, Problem reason) {
		this.subscriptions.values().remove(subscription);
		this.queue
			.add(subscription.prefix() + "\"event\":\"error\",\"data\":" + this.caller.problems().apply(reason) + "}");
		if (subscription == this.own) {
			close(() -> codeOf(reason), reason.title());
		}
		this.pump.run();
	}

	private static int codeOf(Problem reason) {
		return (reason.status() >= SERVER_ERROR) ? RETRY + reason.status() - SERVER_ERROR
				: DO_NOT_RETRY + reason.status() - CLIENT_ERROR;
	}

}
