package dev.restkit.subscription;

import java.util.List;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One client's subscription to a result that it shares with others.
 */
final class GroupSubscription implements LiveSubscription {

	private final LiveGroup group;

	private final Members members;

	private final Subscriber subscriber;

	private final Supplier<@Nullable Problem> admission;

	private final boolean resumed;

	private volatile boolean unsure;

	private long version;

	private boolean closed;

	GroupSubscription(LiveGroup group, Members members, Watcher watcher, boolean resumed) {
		this.group = group;
		this.members = members;
		this.subscriber = watcher.subscriber();
		this.admission = watcher.admission();
		this.resumed = resumed;
	}

	@Override
	public boolean isResumed() {
		return this.resumed;
	}

	@Override
	public void restate() {
		this.group.restate(this);
	}

	@Override
	public void taken(LiveEvent event) {
		// What comes next does not wait for anybody.
	}

	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
			settle();
		}
		this.group.leave(this);
	}

	boolean isReady() {
		return this.subscriber.isReady();
	}

	/**
	 * Why the caller may not watch any more.
	 * @return the problem, or {@code null} if it may
	 */
	@Nullable Problem refusal() {
		return this.admission.get();
	}

	/**
	 * Deliver what leads to a version, unless the client has it already.
	 * @param to the version
	 * @param events what is different
	 * @param whole all of it, for a client of which it is not sure what it has
	 * @return how many events were delivered
	 */
	synchronized int deliver(long to, List<LiveEvent> events, List<LiveEvent> whole) {
		if (this.closed || to < this.version || (to == this.version && !this.unsure)) {
			return 0;
		}
		List<LiveEvent> told = this.unsure ? whole : events;
		settle();
		this.version = to;
		this.subscriber.deliver(told);
		return told.size();
	}

	/**
	 * The client may have seen more or less than its position says, or the result may
	 * have more than the client has: what was committed, and had not been told. So when
	 * the result is worked out next, it is told to it as a whole.
	 */
	synchronized void doubt() {
		if (!this.unsure) {
			this.unsure = true;
			this.members.unsure(true);
		}
	}

	private void settle() {
		if (this.unsure) {
			this.unsure = false;
			this.members.unsure(false);
		}
	}

	boolean isUnsure() {
		return this.unsure;
	}

	/**
	 * Deliver all of a version.
	 */
	synchronized void deliverWhole(long whole, List<LiveEvent> events) {
		if (!this.closed && whole >= this.version) {
			this.version = whole;
			this.subscriber.deliver(events);
		}
	}

	void end(Problem reason) {
		synchronized (this) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			settle();
		}
		this.subscriber.end(reason);
	}

}
