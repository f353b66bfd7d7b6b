package dev.restkit.subscription;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What is still to be sent to one client, for all of its subscriptions. It has its
 * bounds: where they are reached, older updates of a row give way to newer ones; where
 * that is not enough, all that waits for the subscription is given up, and it is said
 * anew when the client reads again.
 *
 * @param <C> what events belong to: one of the client's subscriptions
 * @since 0.1.0
 */
public final class ClientQueue<C> {

	private final QueueLimits limits;

	private final Deque<Entry<C>> entries = new ArrayDeque<>();

	private final Set<C> lagging = new LinkedHashSet<>();

	private int characters;

	/** Looked at for each client at each event, and so nothing else is. */
	private volatile boolean idle = true;

	/**
	 * Create an empty queue.
	 * @param limits how much it may hold
	 */
	public ClientQueue(QueueLimits limits) {
		this.limits = limits;
	}

	/**
	 * Add events of a subscription.
	 * @param to the subscription
	 * @param events the events
	 */
	public synchronized void add(C to, List<LiveEvent> events) {
		boolean whole = !events.isEmpty() && events.get(0).type() == LiveEvent.Type.RESET;
		if (whole) {
			// It says all that waits, and what was given up.
			drop(to);
			this.lagging.remove(to);
		}
		if (this.lagging.contains(to)) {
			return;
		}
		boolean first = this.entries.isEmpty();
		events.forEach((event) -> put(new Entry<>(to, event, null)));
		if (!first && isOver()) {
			squash(to);
			if (isOver()) {
				drop(to);
				this.lagging.add(to);
			}
		}
		noteIdle();
	}

	/**
	 * Add a message that is no event. It is never given up.
	 * @param message the message
	 * @return whether it is within the bounds; a client that lets too much of it wait is
	 * to be left
	 */
	public synchronized boolean add(String message) {
		put(new Entry<>(null, null, message));
		noteIdle();
		return !isOver();
	}

	/**
	 * The next thing to send.
	 * @return the next entry, or {@code null} if there is none
	 */
	public synchronized @Nullable Entry<C> poll() {
		Entry<C> entry = this.entries.poll();
		if (entry != null) {
			this.characters -= entry.length();
			noteIdle();
		}
		return entry;
	}

	/**
	 * A subscription that is to be said anew, now that nothing waits any more.
	 * @return a subscription whose events were given up, or {@code null} if there is none
	 */
	public synchronized @Nullable C lagging() {
		return (this.entries.isEmpty() && !this.lagging.isEmpty()) ? this.lagging.iterator().next() : null;
	}

	/**
	 * Forget a subscription.
	 * @param of the subscription
	 */
	public synchronized void forget(C of) {
		drop(of);
		this.lagging.remove(of);
		noteIdle();
	}

	/**
	 * Whether nothing waits, and nothing was given up: what comes next may be sent past
	 * the queue.
	 * @return {@code false} if it has to wait its turn
	 */
	public boolean isIdle() {
		return this.idle;
	}

	/**
	 * How many messages wait.
	 * @return the number
	 */
	public synchronized int size() {
		return this.entries.size();
	}

	private void noteIdle() {
		this.idle = this.entries.isEmpty() && this.lagging.isEmpty();
	}

	private void put(Entry<C> entry) {
		this.entries.add(entry);
		this.characters += entry.length();
	}

	private boolean isOver() {
		return this.entries.size() > this.limits.messages() || this.characters > this.limits.characters();
	}

	private void drop(C to) {
		remove((entry) -> to.equals(entry.to()));
	}

	/**
	 * An update of a row that stays where it is tells all of the row, so that a later one
	 * stands for an earlier one.
	 */
	private void squash(C to) {
		Map<String, LiveEvent> later = new HashMap<>();
		Deque<Entry<C>> kept = new ArrayDeque<>();
		Iterator<Entry<C>> backwards = this.entries.descendingIterator();
		while (backwards.hasNext()) {
			Entry<C> entry = backwards.next();
			LiveEvent event = replaceable(entry, to);
			if (event == null || later.merge(keyOf(event), event, LiveEvent::insteadOf) == event) {
				kept.addFirst(entry);
			}
		}
		this.entries.clear();
		this.characters = 0;
		for (Entry<C> entry : kept) {
			LiveEvent event = replaceable(entry, to);
			put((event != null) ? new Entry<>(to, later.get(keyOf(event)), null) : entry);
		}
	}

	private @Nullable LiveEvent replaceable(Entry<C> entry, C to) {
		LiveEvent event = entry.event();
		return (event != null && to.equals(entry.to()) && event.isReplaceable()) ? event : null;
	}

	private static String keyOf(LiveEvent event) {
		return String.valueOf(event.key());
	}

	private void remove(Predicate<Entry<C>> which) {
		Iterator<Entry<C>> all = this.entries.iterator();
		while (all.hasNext()) {
			Entry<C> entry = all.next();
			if (which.test(entry)) {
				all.remove();
				this.characters -= entry.length();
			}
		}
	}

	/**
	 * A message that waits.
	 *
	 * @param to the subscription that it is for, or {@code null} if it is no event
	 * @param event the event, or {@code null}
	 * @param message the message, or {@code null} if it is an event
	 * @param <C> what events belong to
	 */
	public record Entry<C>(@Nullable C to, @Nullable LiveEvent event, @Nullable String message) {

		int length() {
			return (this.event != null) ? this.event.data().length() : String.valueOf(this.message).length();
		}

	}

}
