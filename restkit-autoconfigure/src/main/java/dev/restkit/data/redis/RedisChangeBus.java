package dev.restkit.data.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.restkit.data.changes.ChangesJson;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.ChangeBus;
import dev.restkit.subscription.ChangeListener;
import dev.restkit.subscription.ChangeListeners;
import dev.restkit.subscription.Position;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Carries changes to all nodes over Redis, which numbers them. Positions are the same on
 * all nodes. Redis forgets what it has told; so each node asks it once in a second, over
 * the connection on which it is told, how much that was. Whoever has missed something, or
 * cannot say, tells its listeners that changes were lost.
 *
 * <p>
 * Without Redis, a node goes on alone, in an epoch of its own: it tells its listeners of
 * its own changes, and of none of the others'. When it is back, whatever was told to
 * nobody else begins a new epoch for all nodes. What a node commits right before it dies
 * may stay untold.
 *
 * @since 0.1.0
 */
public final class RedisChangeBus implements ChangeBus, SmartLifecycle {

	private static final long PERIOD = 1000;

	private static final long HASTE = 100;

	/** After how many questions without an answer nobody is believed to listen. */
	private static final int SILENCE = 3;

	/** After how many of them the subscription is made anew. */
	private static final int LONG_SILENCE = 30;

	private final Log log = LogFactory.getLog(RedisChangeBus.class);

	private final ChangesJson json = new ChangesJson();

	private final String node = Position.word();

	private final RedisChannel channel;

	private final ChangeListeners listeners = new ChangeListeners(Position.of(Position.word(), 0));

	private final ScheduledExecutorService thread;

	private Mode mode = Mode.ALONE;

	/** Whether there are changes that other nodes may not know of. */
	private boolean untold;

	private boolean away;

	private String renewal = "";

	private int unanswered;

	private @Nullable Disposable subscription;

	private volatile boolean running;

	/**
	 * Create a bus.
	 * @param redis talks to Redis
	 * @param name what the nodes have in common: those of one name are told the same
	 * @param timeout how long to wait for Redis
	 */
	public RedisChangeBus(ReactiveStringRedisTemplate redis, String name, Duration timeout) {
		this.channel = new RedisChannel(redis, name, timeout);
		CustomizableThreadFactory threads = new CustomizableThreadFactory("restkit-bus-");
		threads.setDaemon(true);
		this.thread = Executors.newSingleThreadScheduledExecutor(threads);
	}

	@Override
	public void publish(List<Change> changes) {
		if (changes.isEmpty() || !isToBeSent(changes)) {
			return;
		}
		try {
			this.channel.publish(this.json.write(changes));
		}
		catch (RuntimeException ex) {
			notSent(changes, ex);
		}
	}

	/**
	 * A node that joins the others tells its changes both ways, because nobody knows
	 * which of them is the first of the new epoch.
	 */
	private synchronized boolean isToBeSent(List<Change> changes) {
		if (this.mode != Mode.TOGETHER) {
			this.listeners.tell(changes);
		}
		this.untold = this.untold || this.mode == Mode.ALONE;
		return this.mode != Mode.ALONE;
	}

	private synchronized void notSent(List<Change> changes, RuntimeException failure) {
		Mode before = this.mode;
		leave("Redis does not answer, so that other nodes are not told of changes: " + failure);
		this.untold = true;
		if (before != Mode.TOGETHER && !changes.isEmpty()) {
			this.listeners.tell(changes);
		}
	}

	/**
	 * Go on alone. What others have changed since is told when all are together again.
	 */
	private synchronized void leave(String reason) {
		if (!this.away && this.running) {
			this.away = true;
			this.log.warn(reason);
		}
		if (this.mode == Mode.TOGETHER) {
			this.listeners.lost(Position.of(Position.word(), 0));
		}
		this.mode = Mode.ALONE;
	}

	private synchronized void join(Position position) {
		if (this.away) {
			this.away = false;
			this.log.info("All nodes are told of changes again");
		}
		this.mode = Mode.TOGETHER;
		this.listeners.lost(position);
	}

	@Override
	public Position position() {
		return this.listeners.position();
	}

	@Override
	public void listen(ChangeListener listener) {
		this.listeners.add(listener);
	}

	@Override
	public String node() {
		return this.node;
	}

	/**
	 * All nodes are told something: a position and, behind a space, changes.
	 */
	private synchronized void told(String message) {
		int space = message.indexOf(' ');
		Position position = Position.parse((space >= 0) ? message.substring(0, space) : message);
		if (position == null) {
			return;
		}
		if (this.mode == Mode.TOGETHER && position.epoch().equals(position().epoch())) {
			next(position, message.substring(space + 1));
		}
		else if (this.mode == Mode.TOGETHER || (this.mode == Mode.JOINING && position.epoch().equals(this.renewal))) {
			join(position);
		}
	}

	private void next(Position position, String changes) {
		if (position.offset() != position().offset() + 1) {
			leave("Changes were lost on their way from Redis");
			return;
		}
		try {
			this.listeners.tell(position.offset(), this.json.read(changes));
		}
		catch (IllegalArgumentException ex) {
			leave("Another node tells what cannot be read: " + ex);
		}
	}

	/**
	 * This is how much was told, of which nothing more will come.
	 */
	private void answered(String message) {
		Position position = Position.parse(message);
		if (position == null) {
			return;
		}
		synchronized (this) {
			this.unanswered = 0;
			if (this.mode != Mode.TOGETHER && this.untold) {
				this.mode = Mode.JOINING;
				this.untold = false;
				this.renewal = Position.word();
			}
			else {
				compare(position);
				return;
			}
		}
		renew();
	}

	private void compare(Position position) {
		if (this.mode != Mode.TOGETHER || !position.epoch().equals(position().epoch())) {
			join(position);
		}
		else if (position.offset() != position().offset()) {
			leave("Changes were lost on their way from Redis");
		}
	}

	private void renew() {
		try {
			this.channel.renew(this.renewal);
		}
		catch (RuntimeException ex) {
			notSent(List.of(), ex);
		}
	}

	/**
	 * Ask how much was told. An answer that is missing says that the subscription does
	 * not work, whatever its connection says.
	 */
	private void ask() {
		if (!this.running) {
			return;
		}
		try {
			if (this.subscription == null || isLongUnanswered()) {
				subscribe();
			}
			this.channel.ask();
			missAnswer();
		}
		catch (RuntimeException ex) {
			leave("Redis does not answer, so that other nodes are not told of changes: " + ex);
		}
		later(this::ask, isTogether() ? PERIOD : HASTE);
	}

	private void subscribe() {
		unsubscribe();
		this.subscription = this.channel.subscribe((message) -> later(() -> told(message), 0),
				(message) -> later(() -> answered(message), 0));
	}

	private void unsubscribe() {
		Disposable old = this.subscription;
		if (old != null) {
			old.dispose();
		}
	}

	private synchronized boolean isLongUnanswered() {
		if (this.unanswered < LONG_SILENCE) {
			return false;
		}
		this.unanswered = 0;
		return true;
	}

	private synchronized void missAnswer() {
		this.unanswered++;
		if (this.unanswered > SILENCE && this.mode == Mode.TOGETHER) {
			leave("Redis does not tell this node of changes");
		}
	}

	synchronized boolean isTogether() {
		return this.mode == Mode.TOGETHER;
	}

	private void later(Runnable task, long delay) {
		try {
			this.thread.schedule(() -> {
				try {
					task.run();
				}
				catch (RuntimeException ex) {
					this.log.error("Somebody could not be told of changes", ex);
				}
			}, delay, TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			// The application is closing.
		}
	}

	@Override
	public void start() {
		this.running = true;
		later(this::ask, 0);
	}

	/**
	 * Hear nothing more. What is still published is sent to the others.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.thread.shutdownNow();
		unsubscribe();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Behind the connections to Redis, which have 0, and before everything that takes
	 * calls.
	 */
	@Override
	public int getPhase() {
		return 1;
	}

	/**
	 * How this node stands to the others.
	 */
	private enum Mode {

		/** It tells its listeners of its own changes only. */
		ALONE,

		/** It has begun a new epoch, and waits to be told. */
		JOINING,

		/** It tells its listeners what all nodes are told. */
		TOGETHER

	}

}
