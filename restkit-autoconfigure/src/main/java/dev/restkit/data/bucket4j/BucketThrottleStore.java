package dev.restkit.data.bucket4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Policy;
import dev.restkit.throttling.ThrottleStore;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;

/**
 * Keeps budgets in memory: each a bucket that is there as long as its window, and is not
 * filled again but replaced. Budgets that are too many are forgotten, those first that
 * were not used for long.
 *
 * @since 0.1.0
 */
public final class BucketThrottleStore implements ThrottleStore {

	/** A bucket is gone before it would be filled again. */
	private static final Duration LATER = Duration.ofDays(1);

	/** As many uses as the cache counts of one budget. */
	private static final int FIRST = 16;

	private static final int SELDOM = 64;

	private static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.key().owner().kind())
		.thenComparing((entry) -> entry.key().owner().name())
		.thenComparing((entry) -> entry.key().name());

	private final Cache<Key, Entry> entries;

	private final Policy<Key, Entry> policy;

	private final TimeMeter clock;

	/**
	 * Create a store.
	 * @param maxBudgets how many budgets are kept; beyond that, those that were not used
	 * for long are forgotten
	 */
	public BucketThrottleStore(long maxBudgets) {
		this(maxBudgets, TimeMeter.SYSTEM_NANOTIME);
	}

	/**
	 * Create a store with a clock of its own.
	 * @param maxBudgets how many budgets are kept
	 * @param clock tells the time
	 */
	BucketThrottleStore(long maxBudgets, TimeMeter clock) {
		this.clock = clock;
		// Housekeeping takes less than waking up a thread for it.
		this.entries = Caffeine.newBuilder()
			.maximumSize(maxBudgets)
			.executor(Runnable::run)
			.ticker(clock::currentTimeNanos)
			.expireAfter(Expiry.<Key, Entry>creating((key, entry) -> entry.period()))
			.build();
		this.policy = this.entries.policy();
	}

	@Override
	public Decision charge(List<Budget> budgets, int cost) {
		if (budgets.size() == 1) {
			return single(entry(budgets.get(0)), cost);
		}
		List<Entry> all = new ArrayList<>(budgets.size());
		budgets.forEach((budget) -> all.add(entry(budget)));
		List<Entry> inOrder = new ArrayList<>(all);
		inOrder.sort(ORDER);
		return alone(inOrder, 0, () -> several(all, cost));
	}

	@Override
	public void refund(List<Budget> budgets, int cost) {
		for (Budget budget : budgets) {
			Entry entry = this.entries.getIfPresent(new Key(budget.owner(), budget.name()));
			if (entry != null) {
				synchronized (entry) {
					entry.bucket().addTokens(cost);
				}
			}
		}
	}

	private Entry entry(Budget budget) {
		Key key = new Key(budget.owner(), budget.name());
		Entry found = this.policy.getIfPresentQuietly(key);
		return (found != null) ? found : this.entries.get(key, (missing) -> entry(missing, budget));
	}

	/**
	 * Whoever takes from a bucket has the lock of its entry, so it needs none of its own;
	 * nor the time, since it is never filled again.
	 */
	private Entry entry(Key key, Budget budget) {
		Duration period = budget.rate().period();
		long limit = budget.rate().limit();
		long start = this.clock.currentTimeNanos();
		Bucket bucket = Bucket.builder()
			.withCustomTimePrecision(new Standstill(start))
			.withSynchronizationStrategy(SynchronizationStrategy.NONE)
			.addLimit((rate) -> rate.capacity(limit).refillIntervally(limit, period.plus(LATER)))
			.build();
		return new Entry(key, period, bucket, start + period.toNanos());
	}

	/**
	 * Nobody else is charged to these budgets meanwhile; everybody takes them in the same
	 * order, so that nobody waits for ever.
	 */
	private static Decision alone(List<Entry> entries, int index, Supplier<Decision> work) {
		if (index == entries.size()) {
			return work.get();
		}
		synchronized (entries.get(index)) {
			return alone(entries, index + 1, work);
		}
	}

	/**
	 * Callers of one operation may all be charged to the same budget: nothing is done
	 * while they wait for each other that can be done before or after.
	 */
	private Decision single(Entry entry, int cost) {
		long now = this.clock.currentTimeNanos();
		boolean forgettable;
		boolean permitted;
		Left left;
		synchronized (entry) {
			forgettable = entry.use();
			permitted = entry.bucket().tryConsume(cost);
			left = entry.left(now);
		}
		if (forgettable) {
			remember(entry);
		}
		return new Decision(permitted, List.of(left));
	}

	private Decision several(List<Entry> entries, int cost) {
		entries.forEach((entry) -> {
			if (entry.use()) {
				remember(entry);
			}
		});
		int taken = 0;
		while (taken < entries.size() && entries.get(taken).bucket().tryConsume(cost)) {
			taken++;
		}
		boolean permitted = taken == entries.size();
		if (!permitted) {
			entries.subList(0, taken).forEach((entry) -> entry.bucket().addTokens(cost));
		}
		long now = this.clock.currentTimeNanos();
		return new Decision(permitted, entries.stream().map((entry) -> entry.left(now)).toList());
	}

	/**
	 * Tell the cache that a budget is used, which keeps it from being forgotten.
	 */
	private void remember(Entry entry) {
		this.entries.getIfPresent(entry.key());
	}

	/**
	 * How many budgets are kept.
	 */
	long size() {
		this.entries.cleanUp();
		return this.entries.estimatedSize();
	}

	/**
	 * Names a budget.
	 *
	 * @param owner whose it is
	 * @param name what it is for
	 */
	private record Key(Owner owner, String name) {

	}

	/**
	 * The time at which a window started.
	 *
	 * @param currentTimeNanos the time
	 */
	private record Standstill(long currentTimeNanos) implements TimeMeter {

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

	/**
	 * A budget during one window. Two are the same only if they are the same object: they
	 * are locks.
	 */
	private static final class Entry {

		private final Key key;

		private final Duration period;

		private final Bucket bucket;

		private final long end;

		private int uses;

		Entry(Key key, Duration period, Bucket bucket, long end) {
			this.key = key;
			this.period = period;
			this.bucket = bucket;
			this.end = end;
		}

		Key key() {
			return this.key;
		}

		Duration period() {
			return this.period;
		}

		Bucket bucket() {
			return this.bucket;
		}

		/**
		 * Count a use; whoever does has the lock.
		 * @return whether to tell the cache: always at first, and then now and again,
		 * because telling costs more than a charge
		 */
		boolean use() {
			int use = this.uses++;
			return use < FIRST || use % SELDOM == 0;
		}

		Left left(long now) {
			return new Left(this.bucket.getAvailableTokens(), Math.max(0, this.end - now));
		}

	}

}
