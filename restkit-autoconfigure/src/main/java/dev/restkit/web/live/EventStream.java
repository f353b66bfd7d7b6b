package dev.restkit.web.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.restkit.problem.Problem;
import dev.restkit.subscription.ClientQueue;
import dev.restkit.subscription.EventEncoding;
import dev.restkit.subscription.LiveEvent;
import dev.restkit.subscription.LiveSubscription;
import dev.restkit.subscription.Subscriber;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * A client that watches one result by server-sent events (WHATWG HTML, 9.2). It is
 * written to when it can be, by whatever thread has something to say.
 */
final class EventStream implements Subscriber, WriteListener, AsyncListener, LiveConnection {

	private static final EventEncoding<byte[]> ENCODING = EventStream::encode;

	private static final byte[] HEARTBEAT = bytes(": ping\n\n");

	/** They come back in different moments. */
	private static final String RETRY = "retry: %d\n\n";

	private static final int SOONEST = 500;

	private static final int LATEST = 3000;

	private final LiveCaller caller;

	private final LiveLimits limits;

	private final LiveConnections connections;

	private final ClientQueue<EventStream> queue;

	private final Pump pump = new Pump(this::write);

	private @Nullable AsyncContext async;

	private @Nullable ServletOutputStream out;

	private volatile @Nullable LiveSubscription subscription;

	private byte @Nullable [] next;

	private boolean unflushed;

	private volatile boolean open;

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
	 * Begin to write. What was delivered before is written then.
	 * @param begun the request, whose answer comes later
	 * @param stream where to write
	 * @param watched the subscription
	 */
	void start(AsyncContext begun, ServletOutputStream stream, LiveSubscription watched) {
		this.async = begun;
		this.out = stream;
		this.subscription = watched;
		this.next = retry();
		begun.setTimeout(0);
		begun.addListener(this);
		stream.setWriteListener(this);
		this.connections.add(this);
	}

	private static byte[] retry() {
		return bytes(RETRY.formatted(SOONEST + (int) (Math.random() * (LATEST - SOONEST))));
	}

	private static byte[] encode(LiveEvent event) {
		return bytes("id: " + event.id() + "\nevent: " + event.type().text() + "\ndata: " + event.data() + "\n\n");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void deliver(List<LiveEvent> events) {
		this.queue.add(this, events);
		this.pump.run();
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

	@Override
	public void onWritePossible() {
		// Before, the server is still busy with the request.
		this.open = true;
		this.pump.run();
	}

	private void write() {
		ServletOutputStream stream = this.out;
		if (stream == null || !this.open || this.finished) {
			return;
		}
		try {
			while (!this.finished && stream.isReady()) {
				if (!writeNext(stream)) {
					return;
				}
				this.progress = System.nanoTime();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// The client is gone, or the server has given it up.
			finish();
		}
	}

	/**
	 * Write one thing.
	 * @return whether there may be more to write
	 */
	private boolean writeNext(ServletOutputStream stream) throws IOException {
		// What is said last is there before it is known that it is the last.
		boolean last = this.ending;
		byte[] bytes = takeNext();
		if (bytes != null) {
			stream.write(bytes);
			this.unflushed = true;
			return true;
		}
		if (this.unflushed) {
			this.unflushed = false;
			stream.flush();
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
		if (this.queue.size() > 0 && idle > this.limits.patience().toNanos()) {
			finish();
		}
		else if (idle > this.limits.heartbeat().toNanos()) {
			probe();
		}
	}

	/**
	 * Only what is written to a client that has gone shows that it has.
	 */
	@Override
	public void probe() {
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
		if (this.finished) {
			return;
		}
		release();
		AsyncContext begun = this.async;
		if (begun != null) {
			try {
				begun.complete();
			}
			catch (IllegalStateException ex) {
				// The server has ended it already.
			}
		}
	}

	private void release() {
		this.finished = true;
		LiveSubscription watched = this.subscription;
		if (watched != null) {
			watched.close();
		}
		this.connections.remove(this);
	}

	@Override
	public void onError(Throwable failure) {
		finish();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		release();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		finish();
	}

	@Override
	public void onError(AsyncEvent event) {
		release();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// It is not started again.
	}

}
