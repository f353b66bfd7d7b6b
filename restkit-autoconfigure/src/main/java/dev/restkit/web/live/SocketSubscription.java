package dev.restkit.web.live;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.subscription.EventEncoding;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Subscriber;
import dev.restkit.web.websocket.TextMessage;
import org.jspecify.annotations.Nullable;

/**
 * One subscription of a client on a socket. Its events are sent when the client knows
 * that it has it.
 */
final class SocketSubscription implements Subscriber {

	private static final String ALONE = "{";

	private static final EventEncoding<TextMessage> MEMBERS = (event) -> TextMessage.of(members(event));

	/** The frame of all who watch nothing else, made once for them. */
	private static final EventEncoding<TextMessage> WHOLE = (event) -> TextMessage.of(ALONE + members(event));

	private final SocketConnection connection;

	private final SocketWriter writer;

	private final String prefix;

	private final List<LiveEvent> first = new ArrayList<>();

	/** What ended it before the client knew that it has it. */
	private @Nullable Runnable early;

	private boolean started;

	private volatile @Nullable LiveSubscription watched;

	private SocketSubscription(SocketConnection connection, String prefix) {
		this.connection = connection;
		this.writer = connection.writer();
		this.prefix = prefix;
	}

	/**
	 * One of several subscriptions.
	 * @param connection the socket
	 * @param id what the client calls it, as JSON
	 * @return the subscription
	 */
	static SocketSubscription of(SocketConnection connection, String id) {
		return new SocketSubscription(connection, "{\"sub\":" + id + ",");
	}

	/**
	 * The subscription of a socket that has but one, which needs no name.
	 * @param connection the socket
	 * @return the subscription
	 */
	static SocketSubscription single(SocketConnection connection) {
		return new SocketSubscription(connection, ALONE);
	}

	/**
	 * How each frame about it begins.
	 * @return the beginning of an object
	 */
	String prefix() {
		return this.prefix;
	}

	private static String members(LiveEvent event) {
		return "\"event\":\"" + event.type().text() + "\",\"eventId\":\"" + event.id() + "\",\"data\":" + event.data()
				+ "}";
	}

	/**
	 * The frame that tells of an event, as text.
	 * @param event the event
	 * @return the frame
	 */
	String text(LiveEvent event) {
		return this.prefix + members(event);
	}

	/**
	 * The frame that tells of an event. What all have in common is written once for them.
	 * @param event the event
	 * @return the frame
	 */
	TextMessage frame(LiveEvent event) {
		return (this.prefix.equals(ALONE)) ? event.as(WHOLE) : event.as(MEMBERS).after(this.prefix);
	}

	/**
	 * Begin to send.
	 * @param subscription what is watched
	 */
	void start(LiveSubscription subscription) {
		this.watched = subscription;
		synchronized (this) {
			this.started = true;
			this.writer.add(this, List.copyOf(this.first));
			this.first.clear();
		}
		this.writer.run();
		if (this.early != null) {
			this.early.run();
		}
	}

	@Override
	public boolean isReady() {
		return this.writer.isReady();
	}

	@Override
	public void deliver(List<LiveEvent> events) {
		synchronized (this) {
			if (!this.started) {
				this.first.addAll(events);
				return;
			}
			if (events.size() == 1 && this.writer.send(this, events.get(0))) {
				return;
			}
			this.writer.add(this, events);
		}
		this.writer.run();
	}

	@Override
	public void complete(LiveEvent last) {
		finish(() -> this.connection.completed(this, last));
	}

	@Override
	public void end(Problem reason) {
		finish(() -> this.connection.ended(this, reason));
	}

	private void finish(Runnable ending) {
		synchronized (this) {
			if (!this.started) {
				this.early = ending;
				return;
			}
		}
		ending.run();
	}

	/**
	 * Say all anew that was given up.
	 */
	void restate() {
		LiveSubscription known = this.watched;
		if (known != null) {
			known.restate();
		}
		else {
			this.writer.forget(this);
		}
	}

	/**
	 * One of its events is on its way to the client.
	 * @param event the event
	 */
	void taken(LiveEvent event) {
		LiveSubscription known = this.watched;
		if (known != null) {
			known.taken(event);
		}
	}

	void close() {
		LiveSubscription known = this.watched;
		if (known != null) {
			known.close();
		}
		this.writer.forget(this);
	}

}
