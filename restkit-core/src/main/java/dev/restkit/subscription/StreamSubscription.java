package dev.restkit.subscription;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Function;

import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One client's subscription to a stream that a handler returned for it. The stream brings
 * one item after the other, each when the one before is on its way to the client: so it
 * runs as fast as the client reads, and nothing of it is given up.
 *
 * @since 0.1.0
 */
public final class StreamSubscription implements LiveSubscription, Flow.Subscriber<Object> {

	/** Where those have got to who have seen all of a stream. */
	private static final String COMPLETE = "complete";

	private final String epoch = Position.word();

	private final Watcher watcher;

	private final Items items;

	private final LiveCounters counters;

	private Flow.@Nullable Subscription source;

	private long number;

	/** The item that is not on its way yet. */
	private @Nullable LiveEvent waiting;

	private @Nullable Runnable ending;

	private boolean closed;

	private StreamSubscription(Watcher watcher, Items items, LiveCounters counters) {
		this.watcher = watcher;
		this.items = items;
		this.counters = counters;
	}

	/**
	 * Begin to read a stream.
	 * @param stream the stream
	 * @param watcher the client
	 * @param items knows how items are written
	 * @param counters count the events
	 * @return the subscription
	 */
	public static StreamSubscription open(Flow.Publisher<?> stream, Watcher watcher, Items items,
			LiveCounters counters) {
		StreamSubscription subscription = new StreamSubscription(watcher, items, counters);
		subscription.deliver(List.of(subscription.event(LiveEvent.Type.RESET, "{}"),
				subscription.event(LiveEvent.Type.READY, "{}")));
		stream.subscribe(subscription);
		return subscription;
	}

	/**
	 * Whether whoever got to a position has seen all of a stream.
	 * @param since the position, or {@code null}
	 * @return {@code true} if there is no need to come back
	 */
	public static boolean isComplete(@Nullable Position since) {
		return since != null && since.epoch().equals(COMPLETE);
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		synchronized (this) {
			if (this.source == null && !this.closed) {
				this.source = subscription;
			}
			else {
				subscription.cancel();
				return;
			}
		}
		subscription.request(1);
	}

	@Override
	public void onNext(Object item) {
		Problem refusal = this.watcher.admission().get();
		if (refusal != null) {
			finish(() -> this.watcher.subscriber().end(refusal));
			return;
		}
		LiveEvent event;
		try {
			String value = this.items.json().apply(item);
			synchronized (this) {
				if (this.closed || this.ending != null) {
					return;
				}
				this.number++;
				event = event(LiveEvent.Type.VALUE, "{\"value\":" + value + "}");
				this.waiting = event;
			}
		}
		catch (RuntimeException ex) {
			onError(ex);
			return;
		}
		deliver(List.of(event));
	}

	@Override
	public void onError(Throwable failure) {
		Problem problem = this.items.problems().apply(failure);
		finish(() -> this.watcher.subscriber().end(problem));
	}

	@Override
	public void onComplete() {
		finish(() -> this.watcher.subscriber()
			.complete(new LiveEvent(LiveEvent.Type.COMPLETE, Position.of(COMPLETE, this.number), null, "{}", null)));
	}

	/**
	 * The end comes behind the last item.
	 */
	private void finish(Runnable end) {
		synchronized (this) {
			if (this.closed || this.ending != null) {
				return;
			}
			this.ending = end;
			if (this.source != null) {
				this.source.cancel();
			}
			if (this.waiting != null) {
				return;
			}
			this.closed = true;
		}
		end.run();
	}

	@Override
	public void taken(LiveEvent event) {
		Runnable end;
		Flow.Subscription from;
		synchronized (this) {
			if (event != this.waiting || this.closed) {
				return;
			}
			this.waiting = null;
			end = this.ending;
			from = this.source;
			this.closed = end != null;
		}
		if (end != null) {
			end.run();
		}
		else if (from != null) {
			from.request(1);
		}
	}

	@Override
	public boolean isResumed() {
		return false;
	}

	@Override
	public void restate() {
		LiveEvent last;
		synchronized (this) {
			last = this.waiting;
		}
		LiveEvent reset = event(LiveEvent.Type.RESET, "{}");
		deliver((last != null) ? List.of(reset, last) : List.of(reset));
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		if (this.source != null) {
			this.source.cancel();
		}
	}

	private synchronized LiveEvent event(LiveEvent.Type type, String data) {
		return new LiveEvent(type, Position.of(this.epoch, this.number), null, data, null);
	}

	private void deliver(List<LiveEvent> events) {
		this.counters.made(events.size());
		this.counters.delivered(events.size());
		this.watcher.subscriber().deliver(events);
	}

	/**
	 * How the items of a stream are told.
	 *
	 * @param json writes an item as JSON
	 * @param problems describes what is thrown
	 */
	public record Items(Function<Object, String> json, Function<Throwable, Problem> problems) {

	}

}
