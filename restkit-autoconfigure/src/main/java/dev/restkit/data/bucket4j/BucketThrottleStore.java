package dev.restkit.data.bucket4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.restkit.throttling.Rate;
import dev.restkit.throttling.ThrottleStore;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;

/**
 * Keeps budgets in memory: each a bucket that is filled again when its window ends. A
 * bucket that nobody asked for during a whole window is full, and forgotten.
 *
 * @since 0.1.0
 */
public final class BucketThrottleStore implements ThrottleStore {

	private final Cache<Key, Entry> entries;

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
		this.entries = Caffeine.newBuilder()
			.maximumSize(maxBudgets)
			.ticker((Ticker) clock::currentTimeNanos)
			.expireAfter(Expiry.<Key, Entry>accessing((key, entry) -> entry.rate().period()))
			.build();
	}

	@Override
	public Decision charge(List<Budget> budgets, int cost) {
		if (budgets.size() == 1) {
			Entry entry = entry(budgets.get(0));
			synchronized (entry) {
				return one(entry, cost);
			}
		}
		List<Entry> all = budgets.stream().map(this::entry).toList();
		List<Entry> inOrder = new ArrayList<>(all);
		inOrder.sort(Comparator.comparing((Entry entry) -> entry.key().owner())
			.thenComparing((entry) -> entry.key().name()));
		return alone(inOrder, 0, () -> several(all, cost));
	}

	private Entry entry(Budget budget) {
		return this.entries.get(new Key(budget.owner(), budget.name()), (key) -> entry(key, budget.rate()));
	}

	private Entry entry(Key key, Rate rate) {
		Bucket bucket = Bucket.builder()
			.withCustomTimePrecision(this.clock)
			.addLimit((limit) -> limit.capacity(rate.limit()).refillIntervally(rate.limit(), rate.period()))
			.build();
		return new Entry(key, rate, bucket);
	}

	private static Decision one(Entry entry, int cost) {
		ConsumptionProbe probe = entry.bucket().tryConsumeAndReturnRemaining(cost);
		return new Decision(probe.isConsumed(),
				List.of(new Left(probe.getRemainingTokens(), probe.getNanosToWaitForReset())));
	}

	/**
	 * Nobody else charges these budgets meanwhile; everybody takes them in the same
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

	private static Decision several(List<Entry> entries, int cost) {
		List<Left> before = new ArrayList<>(entries.size());
		boolean permitted = true;
		for (Entry entry : entries) {
			VerboseResult<EstimationProbe> estimated = entry.bucket().asVerbose().estimateAbilityToConsume(cost);
			permitted &= estimated.getValue().canBeConsumed();
			before.add(new Left(estimated.getDiagnostics().getAvailableTokens(),
					estimated.getDiagnostics().calculateFullRefillingTime()));
		}
		return permitted
				? new Decision(true, entries.stream().flatMap((entry) -> one(entry, cost).left().stream()).toList())
				: new Decision(false, before);
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
	private record Key(String owner, String name) {

	}

	/**
	 * A budget. Two are the same only if they are the same object: they are locks.
	 */
	private static final class Entry {

		private final Key key;

		private final Rate rate;

		private final Bucket bucket;

		Entry(Key key, Rate rate, Bucket bucket) {
			this.key = key;
			this.rate = rate;
			this.bucket = bucket;
		}

		Key key() {
			return this.key;
		}

		Rate rate() {
			return this.rate;
		}

		Bucket bucket() {
			return this.bucket;
		}

	}

}
