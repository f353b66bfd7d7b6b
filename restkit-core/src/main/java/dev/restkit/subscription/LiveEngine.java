package dev.restkit.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results up to date. All who would get the same share one group: a change that
 * matters to it costs one evaluation, and each event is made once.
 *
 * @since 0.1.0
 */
public final class LiveEngine implements ChangeListener {

	private static final int RECENT_CHANGES = 10_000;

	private final ChangeBus bus;

	private final LiveSettings settings;

	private final Clock clock;

	private final ScheduledExecutorService timer;

	private final Executor workers;

	private final LiveCounters counters = new LiveCounters();

	private final RecentChanges recent;

	private final GroupIndex index = new GroupIndex();

	private final Map<Object, LiveGroup> groups = new ConcurrentHashMap<>();

	/**
	 * Create an engine. It listens to the bus from now on.
	 * @param bus tells of changes
	 * @param settings how results are kept up to date
	 * @param clock tells the time
	 * @param timer wakes the workers; closed by whoever made it
	 * @param workers work out results, which may take as long as a call does
	 */
	public LiveEngine(ChangeBus bus, LiveSettings settings, Clock clock, ScheduledExecutorService timer,
			Executor workers) {
		this.bus = bus;
		this.settings = settings;
		this.clock = clock;
		this.timer = timer;
		this.workers = workers;
		this.recent = new RecentChanges(bus.position(), RECENT_CHANGES, settings.historyAge());
		bus.listen(this);
	}

	/**
	 * Watch a result. What the client shall have now is delivered before this returns.
	 * @param watch the result
	 * @param watcher who watches
	 * @param since what the client has seen, or {@code null} for nothing
	 * @return the subscription, to be closed when the client goes
	 * @throws dev.restkit.problem.ProblemException if there is no result, or there are
	 * too many
	 */
	public LiveSubscription open(Watch watch, Watcher watcher, @Nullable Position since) {
		while (true) {
			LiveSubscription subscription = groupOf(watch).join(watcher, since);
			if (subscription != null) {
				return subscription;
			}
		}
	}

	private LiveGroup groupOf(Watch watch) {
		LiveGroup known = this.groups.get(watch.key());
		if (known != null && !known.isClosed()) {
			return known;
		}
		if (this.groups.size() >= this.settings.results()) {
			makeRoom();
		}
		return this.groups.compute(watch.key(), (key, group) -> {
			if (group != null && !group.isClosed()) {
				return group;
			}
			if (group != null) {
				this.index.remove(group);
			}
			LiveGroup created = new LiveGroup(watch, this);
			this.index.add(created);
			return created;
		});
	}

	private void makeRoom() {
		Instant now = now();
		LiveGroup unused = this.groups.values()
			.stream()
			.filter((group) -> group.isEmptySince(now))
			.min(Comparator.comparing(LiveGroup::emptySince))
			.filter(LiveGroup::closeIfEmpty)
			.orElseThrow(() -> Problem.of(ProblemKind.UNAVAILABLE).toException());
		forget(unused);
	}

	@Override
	public void changed(Position position, List<Change> changes) {
		this.recent.add(position, changes, now());
		for (Change change : changes) {
			this.index.affectedBy(change).forEach((group) -> group.touch(position, change));
		}
	}

	@Override
	public void lost(Position position) {
		this.recent.restart(position);
		this.groups.values().forEach(LiveGroup::restart);
	}

	/**
	 * Forget results that nobody comes back to. To be called from time to time.
	 */
	public void maintain() {
		Instant oldest = now().minus(this.settings.historyAge());
		this.groups.values().forEach((group) -> {
			if (group.expire(oldest)) {
				forget(group);
			}
		});
	}

	/**
	 * Ask anew whether those who watch still may, because somebody's rights have changed.
	 */
	public void readmit() {
		this.groups.values().forEach(LiveGroup::readmit);
	}

	/**
	 * What the engine has done.
	 * @return the counters
	 */
	public LiveCounters counters() {
		return this.counters;
	}

	/**
	 * How many results are kept, watched now or not long ago.
	 * @return the number
	 */
	public int groups() {
		return this.groups.size();
	}

	/**
	 * How many subscriptions there are.
	 * @return the number
	 */
	public int subscriptions() {
		return this.groups.values().stream().mapToInt(LiveGroup::size).sum();
	}

	/**
	 * The changes that this node has been told of.
	 * @return the position
	 */
	public Position position() {
		return this.bus.position();
	}

	String node() {
		return this.bus.node();
	}

	RecentChanges recent() {
		return this.recent;
	}

	LiveSettings settings() {
		return this.settings;
	}

	Instant now() {
		return this.clock.instant();
	}

	void forget(LiveGroup group) {
		if (this.groups.remove(group.watch().key(), group)) {
			this.index.remove(group);
		}
	}

	void later(Duration delay, Runnable task) {
		try {
			if (delay.isZero()) {
				this.workers.execute(task);
			}
			else {
				this.timer.schedule(() -> this.workers.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
			}
		}
		catch (RejectedExecutionException ex) {
			// The application is closing.
		}
	}

}
