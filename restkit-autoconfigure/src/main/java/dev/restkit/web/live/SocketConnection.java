package dev.restkit.web.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.subscription.EventEncoding;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Outbox;
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
 * A client on a WebSocket (RFC 6455): one that follows the result at whose URL it
 * connected, or one that asks for many things in frames. One message at a time is on its
 * way to the client; what comes of it starts the next.
 */
final class SocketConnection extends Endpoint implements SendHandler, LiveConnection {

	private static final EventEncoding<String> ENCODING = (event) -> "\"event\":\"" + event.type().text()
			+ "\",\"eventId\":\"" + event.id() + "\",\"data\":" + event.data() + "}";

	private static final String HEARTBEAT = "{\"event\":\"ping\"}";

	private static final String PONG = "\"event\":\"pong\"";

	private static final int CLIENT_ERROR = 400;

	private static final int SERVER_ERROR = 500;

	private static final int DO_NOT_RETRY = 4500;

	private static final int RETRY = 4000;

	private static final int SLOW = 4008;

	private final SocketCaller caller;

	private final LiveLimits limits;

	private final LiveConnections connections;

	private final SocketActions actions;

	private final Outbox<Channel> outbox;

	private final Map<String, Channel> channels = new ConcurrentHashMap<>();

	private final Pump pump = new Pump(this::write);

	private final FrameBudget budget;

	private final StringBuilder incoming = new StringBuilder();

	private final @Nullable Channel own;

	private volatile @Nullable Session session;

	private volatile boolean sending;

	private volatile boolean heartbeat;

	private volatile @Nullable CloseReason ending;

	private volatile boolean finished;

	private volatile long progress = System.nanoTime();

	private volatile long heard = System.nanoTime();

	/**
	 * Create a connection.
	 * @param caller who is at the other end
	 * @param limits what it may take
	 * @param connections all connections
	 * @param actions does what it asks for
	 * @param single whether it follows the one result at whose URL it connected
	 */
	SocketConnection(SocketCaller caller, LiveLimits limits, LiveConnections connections, SocketActions actions,
			boolean single) {
		this.caller = caller;
		this.limits = limits;
		this.connections = connections;
		this.actions = actions;
		this.outbox = new Outbox<>(limits.outbox());
		this.budget = new FrameBudget(limits.framesPerSecond(), System.nanoTime());
		this.own = single ? new Channel("{") : null;
	}

	/**
	 * Takes the events of the one result.
	 * @return the subscriber
	 */
	Subscriber ownSubscriber() {
		return ownChannel();
	}

	void follow(LiveSubscription subscription) {
		ownChannel().subscription = subscription;
	}

	private Channel ownChannel() {
		Channel channel = this.own;
		if (channel == null) {
			throw new IllegalStateException("This socket follows many results");
		}
		return channel;
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
		if (this.incoming.length() + part.length() > this.limits.frameCharacters()) {
			close(CloseCodes.TOO_BIG, "The frame is too long");
			return;
		}
		this.heard = System.nanoTime();
		this.incoming.append(part);
		if (!last) {
			return;
		}
		String text = this.incoming.toString();
		this.incoming.setLength(0);
		this.incoming.trimToSize();
		if (!this.budget.take(System.nanoTime())) {
			close(CloseCodes.VIOLATED_POLICY, "There are too many frames");
			return;
		}
		answer(text);
	}

	private void answer(String text) {
		Object data = null;
		try {
			data = this.actions.parse(text);
			answer(Frame.read(data));
		}
		catch (ProblemException ex) {
			reply(Frame.idOf(data), failure(ex.problem()));
		}
	}

	private void answer(Frame frame) {
		switch (frame.action()) {
			case "ping" -> reply(frame.id(), PONG);
			case "subscribe" -> subscribe(frame);
			case "unsubscribe" -> unsubscribe(frame);
			default -> reply(frame.id(), this.actions.call(only(frame), this.caller));
		}
	}

	/**
	 * On the URL of a result there is nothing but that result.
	 */
	private Frame only(Frame frame) {
		if (this.own != null) {
			throw invalid("action",
					Message.of("restkit.live.single", "This socket follows one result. Connect to the path for many."));
		}
		return frame;
	}

	private void subscribe(Frame frame) {
		if (only(frame).id() == null) {
			throw invalid("id", Message.of("restkit.live.id_needed", "A subscription needs an id."));
		}
		String id = json(frame.id());
		Channel channel = new Channel("{\"sub\":" + id + ",");
		if (this.channels.size() >= this.limits.subscriptions()) {
			throw invalid("id", Message.of("restkit.live.subscriptions",
					"There are too many subscriptions on this socket already."));
		}
		if (this.channels.putIfAbsent(id, channel) != null) {
			throw invalid("id", Message.of("restkit.live.id_taken", "This id is that of another subscription."));
		}
		try {
			LiveSubscription subscription = this.actions.subscribe(frame, this.caller, channel);
			channel.subscription = subscription;
			reply(frame.id(),
					"\"status\":200,\"headers\":{\"Live-Resumed\":\"?" + (subscription.isResumed() ? 1 : 0) + "\"}");
		}
		catch (ProblemException ex) {
			this.channels.remove(id);
			throw ex;
		}
		channel.begin();
		if (this.finished) {
			channel.close();
		}
	}

	private void unsubscribe(Frame frame) {
		Channel channel = (frame.id() != null) ? this.channels.remove(json(frame.id())) : null;
		if (channel == null) {
			throw invalid("id", Message.of("restkit.live.id_unknown", "There is no subscription with this id."));
		}
		channel.close();
		reply(frame.id(), "\"status\":204,\"headers\":{}");
	}

	private static ProblemException invalid(String field, Message message) {
		return Problem.invalid(List.of(Violation.at(Pointer.of(field), "invalid", message))).toException();
	}

	private String failure(Problem problem) {
		return "\"status\":" + problem.status() + ",\"headers\":{},\"body\":" + this.caller.problems().apply(problem);
	}

	private void reply(@Nullable Object id, String members) {
		boolean read = this.outbox
			.add((id != null) ? "{\"id\":" + json(id) + "," + members + "}" : "{" + members + "}");
		if (!read) {
			close(() -> SLOW, "The client does not read");
			return;
		}
		this.pump.run();
	}

	private static String json(@Nullable Object id) {
		return (id instanceof String text) ? FrameText.quote(text) : String.valueOf(id);
	}

	private void write() {
		Session to = this.session;
		while (to != null && !this.sending && !this.finished) {
			String text = next();
			if (text == null) {
				closeIfEnding(to);
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
		Outbox.Entry<Channel> entry = this.outbox.poll();
		Channel lagging = (entry == null) ? this.outbox.lagging() : null;
		if (lagging != null) {
			lagging.restate();
			entry = this.outbox.poll();
		}
		if (entry != null) {
			LiveEvent event = entry.event();
			return (event != null && entry.to() != null) ? entry.to().prefix + event.as(ENCODING) : entry.message();
		}
		if (this.heartbeat) {
			this.heartbeat = false;
			return HEARTBEAT;
		}
		return null;
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

	private void closeIfEnding(Session to) {
		CloseReason reason = this.ending;
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
		if (isUnused() && nanos - this.heard > this.limits.patience().toNanos()) {
			close(() -> RETRY, "Nothing is followed");
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
		return this.own == null && this.caller.principal() == null && this.channels.isEmpty();
	}

	@Override
	public void shutDown() {
		close(CloseCodes.GOING_AWAY, "The server goes away");
	}

	@Override
	public String owner() {
		return this.caller.owner();
	}

	@Override
	public void probe() {
		// The server hears of sockets that are closed.
	}

	@Override
	public int waiting() {
		return this.outbox.size();
	}

	@Override
	public Credentials credentials() {
		return this.caller.credentials();
	}

	@Override
	public void refuse(Problem reason) {
		if (this.ending != null) {
			return;
		}
		this.channels.values().forEach(Channel::close);
		if (this.own != null) {
			this.own.close();
		}
		this.outbox.add("{\"event\":\"error\",\"data\":" + this.caller.problems().apply(reason) + "}");
		int code = DO_NOT_RETRY + reason.status() - CLIENT_ERROR;
		close(() -> code, reason.title());
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
		this.channels.values().forEach(Channel::close);
		if (this.own != null) {
			this.own.close();
		}
		this.connections.remove(this);
	}

	/**
	 * One subscription of the client. Its events begin when the client knows that it has
	 * it.
	 */
	private final class Channel implements Subscriber {

		private final String prefix;

		private volatile @Nullable LiveSubscription subscription;

		private boolean begun;

		private final List<LiveEvent> first = new ArrayList<>();

		Channel(String prefix) {
			this.prefix = prefix;
			this.begun = prefix.length() == 1;
		}

		@Override
		public void deliver(List<LiveEvent> events) {
			synchronized (this) {
				if (!this.begun) {
					this.first.addAll(events);
					return;
				}
				SocketConnection.this.outbox.add(this, events);
			}
			SocketConnection.this.pump.run();
		}

		void begin() {
			synchronized (this) {
				this.begun = true;
				SocketConnection.this.outbox.add(this, this.first);
				this.first.clear();
			}
			SocketConnection.this.pump.run();
		}

		@Override
		public void end(Problem reason) {
			SocketConnection connection = SocketConnection.this;
			connection.channels.values().remove(this);
			connection.outbox
				.add(this.prefix + "\"event\":\"error\",\"data\":" + connection.caller.problems().apply(reason) + "}");
			if (this == connection.own) {
				int code = (reason.status() >= SERVER_ERROR) ? RETRY + reason.status() - SERVER_ERROR
						: DO_NOT_RETRY + reason.status() - CLIENT_ERROR;
				connection.close(() -> code, reason.title());
			}
			connection.pump.run();
		}

		void restate() {
			LiveSubscription watched = this.subscription;
			if (watched != null) {
				watched.restate();
			}
			else {
				SocketConnection.this.outbox.forget(this);
			}
		}

		void close() {
			LiveSubscription watched = this.subscription;
			if (watched != null) {
				watched.close();
			}
			SocketConnection.this.outbox.forget(this);
		}

	}

}
