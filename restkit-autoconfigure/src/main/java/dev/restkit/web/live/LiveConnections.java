package dev.restkit.web.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.restkit.authentication.AccessToken;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.LiveEngine;
import dev.restkit.subscription.Position;
import org.jspecify.annotations.Nullable;

/**
 * All clients that are connected: how many each may be, their heartbeats, their end.
 *
 * @since 0.1.0
 */
public final class LiveConnections implements ChangeListener {

	/** Where it is told that tokens were taken back, by their public halves. */
	public static final String TOKENS = Change.topicOf(AccessToken.class);

	/** How often those are looked at who may have left, before one more is refused. */
	private static final int LOOKS = 4;

	private static final Duration TICK = Duration.ofSeconds(1);

	private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();

	private final Map<String, Integer> byOwner = new ConcurrentHashMap<>();

	private final int max;

	private volatile boolean closing;

	private @Nullable Future<?> ticks;

	/**
	 * Create the connections.
	 * @param max how many one owner may have
	 */
	public LiveConnections(int max) {
		this.max = max;
	}

	/**
	 * Look after connections and subscriptions from now on.
	 * @param timer tells the time
	 * @param engine keeps the subscriptions
	 */
	public synchronized void start(ScheduledExecutorService timer, LiveEngine engine) {
		this.closing = false;
		this.ticks = timer.scheduleWithFixedDelay(() -> {
			engine.maintain();
			tick(System.nanoTime(), Instant.now());
		}, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void tick(long nanos, Instant time) {
		for (LiveConnection connection : this.connections) {
			if (connection.caller().credentials().hold(time)) {
				connection.tick(nanos);
			}
			else {
				connection.refuse(Problem.of(ProblemKind.NOT_AUTHENTICATED));
			}
		}
	}

	/**
	 * Count a connection that is about to be.
	 * @param owner the user or the address
	 * @throws dev.restkit.problem.ProblemException 429 if there are too many, 503 if the
	 * application closes
	 */
	void reserve(String owner) {
		if (this.closing) {
			throw Problem.of(ProblemKind.UNAVAILABLE).withHeader("Retry-After", "1").toException();
		}
		if (this.byOwner.getOrDefault(owner, 0) * 2 >= this.max) {
			probe(owner);
		}
		// Some tell at a later look only: the first one is answered with a reset.
		for (int look = 0; look < LOOKS; look++) {
			if (count(owner)) {
				return;
			}
			probe(owner);
		}
		if (!count(owner)) {
			throw Problem
				.of(ProblemKind.THROTTLED,
						Message.of("restkit.live.connections", "There are too many live connections already."))
				.withHeader("Retry-After", "10")
				.toException();
		}
	}

	/**
	 * Whoever comes again and again has left as often.
	 */
	private void probe(String owner) {
		this.connections.stream()
			.filter((connection) -> connection.caller().owner().equals(owner))
			.forEach(LiveConnection::probe);
	}

	private boolean count(String owner) {
		boolean[] counted = new boolean[1];
		this.byOwner.compute(owner, (name, number) -> {
			int others = (number != null) ? number : 0;
			counted[0] = others < this.max;
			return counted[0] ? Integer.valueOf(others + 1) : number;
		});
		return counted[0];
	}

	/**
	 * Give back what was counted.
	 * @param owner the user or the address
	 */
	void release(String owner) {
		this.byOwner.computeIfPresent(owner, (name, number) -> (number > 1) ? number - 1 : null);
	}

	void add(LiveConnection connection) {
		this.connections.add(connection);
		if (this.closing) {
			connection.shutDown();
		}
	}

	void remove(LiveConnection connection) {
		synchronized (connection) {
			if (this.connections.remove(connection)) {
				release(connection.caller().owner());
			}
		}
	}

	/**
	 * A client has said who it is: from now on it is counted with that user's.
	 * @param connection the connection
	 * @param owner the user
	 * @param change makes the caller of the connection the user
	 * @throws dev.restkit.problem.ProblemException 429 if the user has too many
	 */
	void changeOwner(LiveConnection connection, String owner, Runnable change) {
		String before = connection.caller().owner();
		if (owner.equals(before)) {
			change.run();
			return;
		}
		reserve(owner);
		synchronized (connection) {
			boolean open = this.connections.contains(connection);
			if (open) {
				change.run();
			}
			release(open ? before : owner);
		}
	}

	/**
	 * Whoever holds a token that was taken back is not connected any more.
	 */
	@Override
	public void changed(Position position, List<Change> changes) {
		for (Change change : changes) {
			if (change.topic().equals(TOKENS)) {
				this.connections.stream()
					.filter((connection) -> connection.caller().credentials().are(change.key()))
					.forEach((connection) -> connection.refuse(Problem.of(ProblemKind.AUTHENTICATION_FAILED)));
			}
		}
	}

	@Override
	public void lost(Position position) {
		// Tokens that were taken back meanwhile are not taken at the next connection.
	}

	/**
	 * How many clients are connected.
	 * @return the number
	 */
	public int size() {
		return this.connections.size();
	}

	/**
	 * How many messages wait for clients.
	 * @return the number
	 */
	public int waiting() {
		return this.connections.stream().mapToInt(LiveConnection::waiting).sum();
	}

	/**
	 * End all connections, and take no others.
	 */
	public synchronized void shutDown() {
		this.closing = true;
		if (this.ticks != null) {
			this.ticks.cancel(false);
		}
		this.connections.forEach(LiveConnection::shutDown);
	}

}
