package dev.restkit.web.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.subscription.ClientQueue;
import dev.restkit.subscription.EventEncoding;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Subscriber;
import dev.restkit.web.wire.Wire;
import dev.restkit.web.wire.WireListener;
import org.jspecify.annotations.Nullable;

/**
 * A client that watches one result by server-sent events (WHATWG HTML, 9.2). It is
 * written to when it can be, by whatever thread has something to say.
 */
final class EventStream implements Subscriber, WireListener, LiveConnection {

	private static final EventEncoding<byte[]> ENCODING = EventStream::encode;

	private static final byte[] HEARTBEAT = bytes(": ping\n\n");

	private static final int MAX_UNEXPECTED = 1 << 16;

	/** They come back in different moments. */
	private static final int SOONEST = 500;

	private static final int LATEST = 3000;

	private final LiveCaller caller;

	private final LiveLimits limits;

	private final LiveConnections connections;

	private final ClientQueue<EventStream> queue;

	private final Pump pump = new Pump(this::write);

	private volatile @Nullable Wire wire;

	private volatile @Nullable LiveSubscription subscription;

	private byte @Nullable [] next;

	private boolean unflushed;

	private int unexpected;

	/** Until it is opened, nobody reads. */
	private volatile boolean blocked = true;

	private volatile boolean ending;

	private volatile byte @Nullable [] farewell;

	private volatile boolean heartbeat;

	private volatile long progress = System.nanoTime();

	private volatile boolean finished;

	EventStream(LiveCaller caller, LiveLimits limits, LiveConnections connections) {
		this.caller = caller;
		this.limits = limits;
		this.connections = connections;
		this.queue = new ClientQueue<>(limits.queue());
	}

	/**
	 * Begin. What is delivered before the connection is open is written then.
	 * @param watched the subscription
	 */
	void start(LiveSubscription watched) {
		this.subscription = watched;
		this.next = retry();
		this.connections.add(this);
	}

	@Override
	public void opened(Wire opened) {
		this.wire = opened;
		this.pump.run();
	}

	@Override
	public void received(ByteBuffer bytes) {
		// Nothing is expected behind the request; who does not stop is left.
		this.unexpected += bytes.remaining();
		if (this.unexpected > MAX_UNEXPECTED) {
			finish();
		}
	}

	@Override
	public void writable() {
		this.pump.run();
	}

	@Override
	public void closed() {
		// First of all: whoever comes again must not be one too many.
		this.connections.remove(this);
		if (this.finished) {
			return;
		}
		this.finished = true;
		LiveSubscription watched = this.subscription;
		if (watched != null) {
			watched.close();
		}
	}

	private static byte[] retry() {
		return bytes("retry: " + (SOONEST + (int) (Math.random() * (LATEST - SOONEST))) + "\n\n");
	}

	private static byte[] encode(LiveEvent event) {
		return bytes("id: " + event.id() + "\nevent: " + event.type().text() + "\ndata: " + event.data() + "\n\n");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public boolean isReady() {
		Wire to = this.wire;
		return to != null && this.pump.isIdle() && this.queue.isIdle() && to.isFree();
	}

	@Override
	public void deliver(List<LiveEvent> events) {
		if (events.size() > 1 || !this.pump.run(() -> send(events.get(0)))) {
			this.queue.add(this, events);
			this.pump.run();
		}
	}

	/**
	 * Send an event past the queue, if nothing is before it. Most events go this way, to
	 * one client after the other: it costs less, for little else of the client is
	 * touched.
	 */
	private boolean send(LiveEvent event) {
		Wire to = this.wire;
		LiveSubscription watched = this.subscription;
		if (to == null || watched == null || this.next != null || this.ending || this.finished || !this.queue.isIdle()
				|| !to.isReady()) {
			return false;
		}
		watched.taken(event);
		try {
			to.send(event.as(ENCODING));
			this.unflushed = false;
			this.progress = System.nanoTime();
		}
		catch (IOException ex) {
			// The client is gone.
			finish();
		}
		return true;
	}

	@Override
	public void complete(LiveEvent last) {
		this.farewell = last.as(ENCODING);
		this.ending = true;
		this.pump.run();
	}

	@Override
	public void end(Problem reason) {
		this.farewell = bytes("event: error\ndata: " + this.caller.problems().apply(reason) + "\n\n");
		this.ending = true;
		this.pump.run();
	}

	@Override
	public void shutDown() {
		if (!this.ending) {
			this.farewell = retry();
			this.ending = true;
		}
		this.pump.run();
	}

	private void write() {
		Wire to = this.wire;
		try {
			while (to != null && !this.finished) {
				this.blocked = !to.isReady();
				if (this.blocked || !writeNext(to)) {
					return;
				}
				this.progress = System.nanoTime();
			}
		}
		catch (IOException ex) {
			// The client is gone.
			finish();
		}
	}

	/**
	 * Write one thing.
	 * @return whether there may be more to write
	 */
	private boolean writeNext(Wire to) throws IOException {
		// What is said last is there before it is known that it is the last.
		boolean last = this.ending;
		byte[] bytes = takeNext();
		if (bytes != null) {
			to.write(bytes);
			this.unflushed = true;
			return true;
		}
		if (this.unflushed) {
			this.unflushed = false;
			to.flush();
			return true;
		}
		if (last) {
			finish();
		}
		return false;
	}

	private byte @Nullable [] takeNext() {
		byte[] first = this.next;
		if (first != null) {
			this.next = null;
			return first;
		}
		ClientQueue.Entry<EventStream> entry = this.queue.poll();
		LiveSubscription watched = this.subscription;
		if (entry == null && watched != null && this.queue.lagging() != null) {
			watched.restate();
			entry = this.queue.poll();
		}
		LiveEvent event = (entry != null) ? entry.event() : null;
		if (event != null && watched != null) {
			watched.taken(event);
			return event.as(ENCODING);
		}
		byte[] last = this.farewell;
		if (this.ending && last != null) {
			this.farewell = null;
			return last;
		}
		if (this.heartbeat) {
			this.heartbeat = false;
			return HEARTBEAT;
		}
		return null;
	}

	@Override
	public void tick(long nanos) {
		long idle = nanos - this.progress;
		if (this.blocked && idle > this.limits.patience().toNanos()) {
			finish();
		}
		else if (idle > this.limits.heartbeat().toNanos()) {
			probe();
		}
	}

	/**
	 * Where the connection does not tell, what is written to a client that has gone shows
	 * that it has.
	 */
	@Override
	public void probe() {
		Wire to = this.wire;
		if (to != null && to.isEnded()) {
			finish();
			return;
		}
		this.heartbeat = true;
		this.pump.run();
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
		LiveSubscription watched = this.subscription;
		if (watched != null) {
			watched.close();
		}
		end(reason);
	}

	private void finish() {
		closed();
		Wire open = this.wire;
		if (open != null) {
			open.close();
		}
	}

}
