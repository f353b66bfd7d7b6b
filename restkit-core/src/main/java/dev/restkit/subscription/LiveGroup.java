package dev.restkit.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * All who watch the same result. The result is worked out by one thread at a time; what
 * clients have is guarded by the group's own monitor, which is never held while anything
 * is worked out or asked.
 */
final class LiveGroup {

	private static final int MAX_FAILURES = 5;

	/** So many clients as what is looked at of them stays in a small cache. */
	private static final int BATCH = 32;

	private static final int SERVER_ERROR = 500;

	private static final int MAX_FORBIDDEN_CHECKS = 20;

	private final Watch watch;

	private final LiveEngine engine;

	private final ReentrantLock evaluating = new ReentrantLock();

	private final Members members = new Members();

	private final Map<String, Long> deleted = new HashMap<>();

	private @Nullable GroupState state;

	private long dirty;

	private long dirtySince;

	private long evaluatedAt;

	private boolean restarted;

	/** How often changes were lost. */
	private long restarts;

	private boolean scheduled;

	private boolean closed;

	private int failures;

	private Instant emptySince;

	LiveGroup(Watch watch, LiveEngine engine) {
		this.watch = watch;
		this.engine = engine;
		this.emptySince = engine.now();
		this.evaluatedAt = System.nanoTime() - engine.settings().coalescing().toNanos();
	}

	Watch watch() {
		return this.watch;
	}

	/**
	 * Let somebody watch.
	 * @param watcher who watches
	 * @param since what it has seen, or {@code null} for nothing
	 * @return the subscription, or {@code null} if the group has ended meanwhile
	 * @throws ProblemException if there is no result
	 */
	@Nullable GroupSubscription join(Watcher watcher, @Nullable Position since) {
		refresh();
		synchronized (this) {
			GroupState current = this.state;
			if (this.closed || current == null) {
				return null;
			}
			boolean fetched = since != null && !since.isOn(this.engine.node()) && isSameSince(current, since);
			EventLog.Missed missed = (since != null && since.isOn(this.engine.node()))
					? missed(current, since.asSeenFrom(this.engine.node())) : null;
			boolean exact = (missed != null) ? missed.exact() : !fetched;
			GroupSubscription subscription = new GroupSubscription(this, this.members, watcher,
					fetched || missed != null);
			if (!exact) {
				subscription.doubt();
			}
			this.members.add(subscription);
			subscription.deliverWhole(current.version(), first(current, fetched, missed));
			return subscription;
		}
	}

	private List<LiveEvent> first(GroupState current, boolean fetched, EventLog.@Nullable Missed missed) {
		if (fetched) {
			return List.of(current.readyAsFetched());
		}
		if (missed == null) {
			this.engine.counters().reset();
			return current.whole();
		}
		List<LiveEvent> events = new ArrayList<>(missed.events());
		events.add(current.ready());
		return events;
	}

	/**
	 * Whether a client that has fetched the result has it as it is now.
	 */
	private boolean isSameSince(GroupState current, Position fetched) {
		Position now = current.position();
		if (fetched.part() > 0 || !fetched.epoch().equals(now.epoch())
				|| fetched.offset() > this.engine.position().offset()) {
			return false;
		}
		return (fetched.offset() < now.offset()) ? !changedBetween(fetched, now) : !changedBetween(now, fetched);
	}

	private EventLog.@Nullable Missed missed(GroupState current, Position since) {
		if (!since.epoch().equals(current.position().epoch()) || since.offset() > this.engine.position().offset()) {
			return null;
		}
		current.log().prune(this.engine.now());
		return current.log().since(since, this::changedBetween);
	}

	private boolean changedBetween(Position from, Position to) {
		return this.engine.recent().contain(this.watch.interests(), from, to);
	}

	void restate(GroupSubscription subscription) {
		synchronized (this) {
			if (this.state != null && this.members.contains(subscription)) {
				this.engine.counters().reset();
				subscription.deliverWhole(this.state.version(), this.state.whole());
			}
		}
	}

	void leave(GroupSubscription subscription) {
		synchronized (this) {
			this.members.remove(subscription);
			if (this.members.isEmpty()) {
				this.emptySince = this.engine.now();
			}
		}
	}

	/**
	 * Something changed that may matter.
	 */
	void touch(Position position, Change change) {
		long delay;
		synchronized (this) {
			GroupState current = this.state;
			if (current != null && position.epoch().equals(current.position().epoch())
					&& position.offset() <= current.position().offset()) {
				return;
			}
			if (this.dirty == 0) {
				this.dirtySince = System.nanoTime();
			}
			this.dirty = position.offset();
			if (change.kind() == Change.Kind.DELETED && change.key() != null) {
				this.deleted.put(change.key(), position.offset());
			}
			delay = nextDelay();
		}
		schedule(delay);
	}

	/**
	 * Changes were lost: clients get all anew.
	 */
	void restart() {
		long delay;
		synchronized (this) {
			this.restarted = true;
			this.restarts++;
			this.dirty = 0;
			this.deleted.clear();
			delay = nextDelay();
		}
		schedule(delay);
	}

	/**
	 * How long to wait until the result is worked out again, or less than nothing if it
	 * is not to be: nobody watches, or somebody waits already.
	 */
	private long nextDelay() {
		if (this.scheduled || this.closed || this.members.isEmpty()) {
			return -1;
		}
		this.scheduled = true;
		return Math.max(0, this.evaluatedAt + this.engine.settings().coalescing().toNanos() - System.nanoTime());
	}

	private void schedule(long delay) {
		if (delay >= 0) {
			this.engine.later(Duration.ofNanos(delay), this::run);
		}
	}

	private void run() {
		synchronized (this) {
			this.scheduled = false;
			if (this.closed || this.members.isEmpty() || isCurrent()) {
				return;
			}
		}
		this.evaluating.lock();
		try {
			// Somebody who came may have had it worked out meanwhile.
			Problem problem = isCurrent() ? null : evaluate();
			if (problem != null) {
				fail(problem);
			}
		}
		finally {
			this.evaluating.unlock();
		}
	}

	private synchronized boolean isCurrent() {
		return this.closed || (this.state != null && this.dirty == 0 && !this.restarted);
	}

	private void refresh() {
		if (isCurrent()) {
			return;
		}
		this.evaluating.lock();
		try {
			Problem problem = isCurrent() ? null : evaluate();
			if (problem != null) {
				closeIfNew();
				throw problem.toException();
			}
		}
		finally {
			this.evaluating.unlock();
		}
	}

	private void closeIfNew() {
		synchronized (this) {
			if (!this.members.isEmpty()) {
				return;
			}
			this.closed = true;
		}
		this.engine.forget(this);
	}

	private @Nullable Problem evaluate() {
		long begun;
		synchronized (this) {
			begun = this.restarts;
		}
		Position at = this.engine.position();
		this.engine.counters().evaluated();
		Evaluation evaluation = this.watch.evaluation().get();
		if (evaluation instanceof Evaluation.Failure failure) {
			return failure.problem();
		}
		accept(((Evaluation.Result) evaluation).snapshot(), at, begun);
		return null;
	}

	private void accept(Snapshot next, Position at, long begun) {
		GroupState before;
		Map<String, Long> gone;
		synchronized (this) {
			before = this.restarted ? null : this.state;
			gone = Map.copyOf(this.deleted);
		}
		List<SnapshotChanges.Told> told = (before != null) ? told(before.snapshot(), next, gone.keySet()) : List.of();
		List<LiveEvent> events = placed(told, at, this.engine.node());
		List<GroupSubscription> to;
		List<LiveEvent> whole;
		long version;
		long delay;
		long lag;
		synchronized (this) {
			GroupState now = (before != null) ? before : started(next, at, begun);
			if (!events.isEmpty()) {
				now.change(next, at);
				now.log().add(at, events, this.engine.now());
			}
			else {
				now.advance(at);
			}
			this.state = now;
			to = (before == null || !events.isEmpty()) ? this.members.list() : this.members.unsure();
			events = (before != null) ? events : now.whole();
			version = now.version();
			whole = this.members.hasUnsure() ? now.whole() : events;
			lag = (this.dirty != 0) ? System.nanoTime() - this.dirtySince : 0;
			delay = settled(at);
		}
		this.engine.counters().made(events.size());
		deliver(to, version, events, whole);
		if (!to.isEmpty() && lag > 0) {
			this.engine.counters().lagged(lag);
		}
		schedule(delay);
	}

	/**
	 * Begin anew. Changes that were lost since the result was asked for may not be in it.
	 */
	private List<SnapshotChanges.Told> told(Snapshot before, Snapshot after, Set<String> gone) {
		LeaveReasons reasons = new LeaveReasons(gone, this.watch.forbidden(), MAX_FORBIDDEN_CHECKS);
		return new SnapshotChanges(reasons).between(before, after);
	}

	private GroupState started(Snapshot first, Position at, long begun) {
		long version = (this.state != null) ? this.state.version() + 1 : 1;
		this.restarted = this.restarts != begun;
		LiveSettings settings = this.engine.settings();
		EventLog log = new EventLog(at, settings.history(), settings.historyAge());
		return new GroupState(first, at, log, version, this.engine.node());
	}

	/**
	 * Take note that all changes up to a position have been seen.
	 */
	private long settled(Position at) {
		this.evaluatedAt = System.nanoTime();
		this.failures = 0;
		this.deleted.values().removeIf((offset) -> offset <= at.offset());
		if (this.dirty <= at.offset()) {
			this.dirty = 0;
		}
		this.dirtySince = System.nanoTime();
		return (this.dirty != 0 || this.restarted) ? nextDelay() : -1;
	}

	private static List<LiveEvent> placed(List<SnapshotChanges.Told> told, Position at, String node) {
		List<LiveEvent> events = new ArrayList<>(told.size());
		for (int index = 1; index <= told.size(); index++) {
			Position id = (index < told.size()) ? at.part(index) : at;
			events.add(told.get(index - 1).at(id.on(node)));
		}
		return List.copyOf(events);
	}

	private void deliver(List<GroupSubscription> to, long version, List<LiveEvent> events, List<LiveEvent> whole) {
		for (int from = 0; from < to.size(); from += BATCH) {
			List<GroupSubscription> batch = to.subList(from, Math.min(from + BATCH, to.size()));
			this.engine.counters().delayed(delayed(batch));
			int delivered = 0;
			for (GroupSubscription member : batch) {
				Problem refusal = member.refusal();
				if (refusal != null) {
					leave(member);
					member.end(refusal);
				}
				else {
					delivered += member.deliver(version, events, whole);
				}
			}
			this.engine.counters().delivered(delivered);
		}
	}

	/**
	 * How many have to wait for what they are told. Beside that it brings all that is
	 * needed for a batch to the processor, at the same time, where it would otherwise
	 * wait for each member's after the system call for the one before.
	 */
	private static int delayed(List<GroupSubscription> batch) {
		int delayed = 0;
		for (GroupSubscription member : batch) {
			delayed += member.isReady() ? 0 : 1;
		}
		return delayed;
	}

	/**
	 * There is no result any more, or not for some time. What a store cannot tell now it
	 * may tell soon.
	 */
	private void fail(Problem problem) {
		List<GroupSubscription> ended;
		synchronized (this) {
			if (problem.status() >= SERVER_ERROR && ++this.failures < MAX_FAILURES) {
				this.scheduled = true;
				this.engine.later(this.engine.settings().coalescing().multipliedBy(1L << this.failures), this::run);
				return;
			}
			this.closed = true;
			ended = this.members.list();
			this.members.clear();
		}
		this.engine.forget(this);
		ended.forEach((member) -> member.end(problem));
	}

	/**
	 * Give the group up if nobody has watched for long.
	 * @param oldest since when nobody must have watched
	 * @return whether it was given up
	 */
	synchronized boolean expire(Instant oldest) {
		this.closed = this.closed || (this.members.isEmpty() && this.emptySince.isBefore(oldest));
		return this.closed;
	}

	/**
	 * Ask of all members whether they still may watch.
	 */
	void readmit() {
		List<GroupSubscription> all;
		synchronized (this) {
			all = this.members.list();
		}
		for (GroupSubscription member : all) {
			Problem refusal = member.refusal();
			if (refusal != null) {
				leave(member);
				member.end(refusal);
			}
		}
	}

	synchronized boolean isClosed() {
		return this.closed;
	}

	synchronized int size() {
		return this.members.size();
	}

	synchronized boolean isEmptySince(Instant time) {
		return this.members.isEmpty() && !this.emptySince.isAfter(time);
	}

	synchronized Instant emptySince() {
		return this.emptySince;
	}

	synchronized boolean closeIfEmpty() {
		if (this.members.isEmpty()) {
			this.closed = true;
		}
		return this.closed;
	}

}
