package dev.restkit.web.live;

import java.io.IOException;
import java.util.List;

import dev.restkit.subscription.ClientQueue;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.QueueLimits;
import dev.restkit.web.websocket.SocketClose;
import dev.restkit.web.websocket.TextMessage;
import dev.restkit.web.websocket.TextSocket;
import org.jspecify.annotations.Nullable;

/**
 * Writes to one client on a WebSocket when it can be written to, by whatever thread has
 * something to say. No lock is held meanwhile, and nobody waits.
 */
final class SocketWriter {

	private static final TextMessage HEARTBEAT = TextMessage.of("{\"event\":\"ping\"}");

	private final ClientQueue<SocketSubscription> queue;

	private final Pump pump = new Pump(this::write);

	private final Runnable end;

	private final Runnable gone;

	private volatile @Nullable TextSocket socket;

	private boolean unflushed;

	private volatile boolean heartbeat;

	private volatile @Nullable SocketClose ending;

	private volatile boolean ended;

	private volatile long progress = System.nanoTime();

	/**
	 * Create a writer.
	 * @param limits how much is kept for the client
	 * @param end what to do when all is said
	 * @param gone what to do when the client is not there any more
	 */
	SocketWriter(QueueLimits limits, Runnable end, Runnable gone) {
		this.queue = new ClientQueue<>(limits);
		this.end = end;
		this.gone = gone;
	}

	/**
	 * Begin. What was said before is written now.
	 * @param opened where to write
	 */
	void open(TextSocket opened) {
		this.socket = opened;
		run();
	}

	/**
	 * The client reads again.
	 */
	void proceed() {
		this.progress = System.nanoTime();
		run();
	}

	/**
	 * Write what waits, as far as that can be.
	 */
	void run() {
		this.pump.run();
	}

	/**
	 * Add an answer.
	 * @param text the frame
	 * @return whether it is within the bounds
	 */
	boolean add(String text) {
		return this.queue.add(text);
	}

	/**
	 * Add events.
	 * @param subscription the subscription that they belong to
	 * @param events the events
	 */
	void add(SocketSubscription subscription, List<LiveEvent> events) {
		this.queue.add(subscription, events);
	}

	/**
	 * Send an event past the queue, if nothing is before it.
	 * @param subscription the subscription that it belongs to
	 * @param event the event
	 * @return whether nothing more is to be done
	 */
	boolean send(SocketSubscription subscription, LiveEvent event) {
		return this.pump.run(() -> sendAlone(subscription, event));
	}

	private boolean sendAlone(SocketSubscription subscription, LiveEvent event) {
		TextSocket to = this.socket;
		if (to == null || this.ending != null || this.ended || !this.queue.isIdle() || !to.isReady()) {
			return false;
		}
		subscription.taken(event);
		try {
			to.send(subscription.frame(event));
			this.unflushed = false;
			this.progress = System.nanoTime();
		}
		catch (IOException ex) {
			this.gone.run();
		}
		return true;
	}

	/**
	 * Whether what is said now can be written at once.
	 */
	boolean isReady() {
		TextSocket to = this.socket;
		return to != null && this.pump.isIdle() && this.queue.isIdle() && to.isFree();
	}

	/**
	 * Write nothing more of a subscription.
	 * @param subscription the subscription
	 */
	void forget(SocketSubscription subscription) {
		this.queue.forget(subscription);
	}

	/**
	 * Close the socket when all is written.
	 * @param reason why; the first one counts
	 */
	void close(SocketClose reason) {
		if (this.ending == null) {
			this.ending = reason;
		}
		run();
	}

	boolean isClosing() {
		return this.ending != null;
	}

	/**
	 * Write nothing more.
	 * @return whether that is new
	 */
	boolean stop() {
		boolean before = this.ended;
		this.ended = true;
		return !before;
	}

	boolean isStopped() {
		return this.ended;
	}

	/**
	 * Show that the connection lives.
	 */
	void beat() {
		this.heartbeat = true;
		run();
	}

	/**
	 * How much waits for the client.
	 */
	int waiting() {
		return this.queue.size();
	}

	/**
	 * How long nothing was written.
	 * @param nanos the time as {@link System#nanoTime()} has it
	 * @return the time in nanoseconds
	 */
	long idle(long nanos) {
		return nanos - this.progress;
	}

	/**
	 * Whether the client does not read, or does not answer that it is to be closed, or
	 * has not come yet.
	 */
	boolean isStuck() {
		TextSocket open = this.socket;
		return this.ended || open == null || !open.isReady();
	}

	void abort() {
		TextSocket open = this.socket;
		if (open != null) {
			open.abort();
		}
	}

	private void write() {
		TextSocket to = this.socket;
		try {
			while (to != null && !this.ended && to.isReady()) {
				if (!writeNext(to)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			this.gone.run();
		}
	}

	/**
	 * Write one thing.
	 * @return whether there may be more to write
	 */
	private boolean writeNext(TextSocket to) throws IOException {
		// What is said last is there before it is known that it is the last.
		SocketClose reason = this.ending;
		TextMessage message = next();
		if (message != null) {
			this.progress = System.nanoTime();
			this.unflushed = true;
			to.write(message);
			return true;
		}
		if (this.unflushed) {
			this.unflushed = false;
			to.flush();
			return true;
		}
		if (reason != null) {
			this.progress = System.nanoTime();
			this.end.run();
			to.close(reason);
		}
		return false;
	}

	private @Nullable TextMessage next() {
		ClientQueue.Entry<SocketSubscription> entry = this.queue.poll();
		SocketSubscription lagging = (entry == null) ? this.queue.lagging() : null;
		if (lagging != null) {
			lagging.restate();
			entry = this.queue.poll();
		}
		if (entry != null) {
			return message(entry);
		}
		if (this.heartbeat) {
			this.heartbeat = false;
			return HEARTBEAT;
		}
		return null;
	}

	private static TextMessage message(ClientQueue.Entry<SocketSubscription> entry) {
		LiveEvent event = entry.event();
		SocketSubscription to = entry.to();
		if (event == null || to == null) {
			return TextMessage.of(String.valueOf(entry.message()));
		}
		to.taken(event);
		return to.frame(event);
	}

}
