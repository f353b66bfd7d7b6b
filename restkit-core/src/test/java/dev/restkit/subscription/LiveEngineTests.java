package dev.restkit.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LiveEngine}: what clients have is what a call would give.
 */
class LiveEngineTests {

	private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

	private final Shelf shelf = new Shelf(TIMER);

	@AfterAll
	@AfterContainer
	static void stop() {
		TIMER.shutdownNow();
	}

	@Test
	void aClientThatComesIsToldAllAndThenWhatChanges() {
		this.shelf.put("1", "a").put("2", "b");
		FollowingClient client = watch(this.shelf.all());
		assertThat(client.told()).containsExactly("reset", "enter", "enter", "ready");
		this.shelf.put("3", "c");
		this.shelf.put("1", "x");
		this.shelf.remove("2");
		assertThat(client.told()).endsWith("ready", "enter", "update", "leave");
		assertThat(client.received.get(client.received.size() - 1).data()).contains("\"reason\":\"deleted\"");
		assertSame(client, this.shelf.all());
	}

	@Test
	void allWhoWouldGetTheSameShareOneEvaluationAndItsEvents() {
		List<FollowingClient> clients = IntStream.range(0, 1000).mapToObj((index) -> watch(this.shelf.all())).toList();
		assertThat(this.shelf.engine.counters().evaluations()).isEqualTo(1);
		long made = this.shelf.engine.counters().events();
		this.shelf.put("1", "a");
		assertThat(this.shelf.engine.counters().evaluations()).isEqualTo(2);
		assertThat(this.shelf.engine.counters().events()).isEqualTo(made + 1);
		assertThat(clients).allSatisfy((client) -> assertThat(client.keys()).containsExactly("1"));
		LiveEvent first = clients.get(0).received.get(clients.get(0).received.size() - 1);
		assertThat(clients).allSatisfy((client) -> assertThat(client.received).last().isSameAs(first));
	}

	/**
	 * What is committed meanwhile, and not told yet, would come under an id that is
	 * taken.
	 */
	@Test
	void whatSomebodyWhoCameHasHadWorkedOutIsNotWorkedOutAgain() throws InterruptedException {
		Queue<Runnable> due = new ConcurrentLinkedQueue<>();
		LiveEngine engine = new LiveEngine(this.shelf.bus,
				new LiveSettings(Duration.ZERO, 6, Duration.ofMinutes(5), 2000), this.shelf.time, TIMER, due::add);
		CountDownLatch gate = new CountDownLatch(1);
		CountDownLatch entered = new CountDownLatch(1);
		AtomicBoolean slow = new AtomicBoolean();
		Watch watch = new Watch("slow", List.of(Interest.in("things")), () -> {
			Evaluation found = this.shelf.all().evaluation().get();
			entered.countDown();
			await(slow.get() ? gate : entered);
			return found;
		}, (key) -> false);
		FollowingClient client = new FollowingClient();
		engine.open(watch, new Watcher(client, () -> null), null);
		this.shelf.put("1", "a");
		slow.set(true);
		Thread coming = new Thread(() -> engine.open(watch, new Watcher(new FollowingClient(), () -> null), null));
		coming.start();
		while (coming.getState() != Thread.State.WAITING) {
			Thread.onSpinWait();
		}
		while (due.isEmpty()) {
			Thread.onSpinWait();
		}
		Thread working = new Thread(due.remove());
		working.start();
		while (working.getState() != Thread.State.WAITING) {
			Thread.onSpinWait();
		}
		gate.countDown();
		coming.join();
		working.join();
		assertThat(engine.counters().evaluations()).isEqualTo(2);
		assertSame(client, this.shelf.all());
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void onlyThoseAreWorkedOutThatAChangeMayMatterTo() {
		IntStream.range(0, 1000).forEach((index) -> watch(this.shelf.of(String.valueOf(index))));
		long before = this.shelf.engine.counters().evaluations();
		for (int index = 0; index < 10; index++) {
			this.shelf.put("k" + index, String.valueOf(index));
		}
		assertThat(this.shelf.engine.counters().evaluations()).isEqualTo(before + 10);
	}

	@Test
	void whoeverComesBackIsToldWhatItMissed() {
		this.shelf.put("1", "a");
		FollowingClient client = new FollowingClient();
		LiveSubscription subscription = open(this.shelf.all(), client, null);
		this.shelf.put("2", "b");
		subscription.close();
		this.shelf.put("3", "c");
		this.shelf.remove("1");
		int before = client.received.size();
		assertThat(open(this.shelf.all(), client, client.position).isResumed()).isTrue();
		assertThat(client.told().subList(before, client.received.size())).containsExactly("leave", "enter", "ready");
		assertSame(client, this.shelf.all());
	}

	@Test
	void whoeverWasCutOffAmongEventsOfOneChangeIsToldTheRest() {
		FollowingClient whole = watch(this.shelf.all());
		this.shelf.change(() -> this.shelf.rows.putAll(Map.of("1", "a", "2", "b", "3", "c")));
		List<LiveEvent> three = whole.received.subList(whole.received.size() - 3, whole.received.size());
		FollowingClient cut = new FollowingClient();
		cut.apply(three.get(0));
		open(this.shelf.all(), cut, cut.position);
		assertThat(cut.told()).containsExactly("enter", "enter", "enter", "ready");
		assertSame(cut, this.shelf.all());
	}

	@Test
	void whoeverWasCutOffAmongTheFirstRowsBeginsAnew() {
		this.shelf.put("1", "a").put("2", "b");
		FollowingClient client = watch(this.shelf.all());
		Position among = client.received.get(1).id();
		assertThat(open(this.shelf.all(), new FollowingClient(), among).isResumed()).isFalse();
	}

	@Test
	void whoeverHasFetchedMayWatchFromThereUnlessSomethingThatMattersChanged() {
		Position fetched = this.shelf.engine.position();
		this.shelf.put("1", "other");
		FollowingClient client = new FollowingClient();
		assertThat(open(this.shelf.of("mine"), client, fetched).isResumed()).isTrue();
		assertThat(client.told()).containsExactly("ready");
		assertThat(open(this.shelf.of("other"), new FollowingClient(), fetched).isResumed()).isFalse();
	}

	/**
	 * Others may have it already, so that there is no difference any more when it is
	 * told.
	 */
	@Test
	void whoeverHasFetchedLessThanOthersHaveIsToldTheNextChangeWhole() {
		Position fetched = this.shelf.engine.position();
		this.shelf.rows.put("1", "committed, and not told yet");
		FollowingClient other = watch(this.shelf.all());
		FollowingClient client = new FollowingClient();
		assertThat(open(this.shelf.all(), client, fetched).isResumed()).isTrue();
		this.shelf.put("1", "committed, and not told yet");
		assertSame(client, this.shelf.all());
		assertSame(other, this.shelf.all());
		assertThat(other.told()).endsWith("ready").hasSize(3);
	}

	/**
	 * The result that is kept may have been begun anew meanwhile.
	 */
	@Test
	void whoeverComesBackToAResultThatWasBegunAnewMissesNothing() {
		FollowingClient client = new FollowingClient();
		LiveSubscription subscription = open(this.shelf.all(), client, null);
		subscription.close();
		this.shelf.time.advance(Duration.ofMinutes(6));
		this.shelf.engine.maintain();
		this.shelf.rows.put("1", "committed, and not told yet");
		watch(this.shelf.all());
		assertThat(open(this.shelf.all(), client, client.position).isResumed()).isTrue();
		this.shelf.put("1", "committed, and not told yet");
		assertSame(client, this.shelf.all());
	}

	@Test
	void whoeverHasFetchedMoreThanWasToldIsToldTheNextChangeWhole() {
		FollowingClient other = watch(this.shelf.all());
		Position fetched = this.shelf.engine.position();
		this.shelf.rows.put("1", "committed, and not told yet");
		FollowingClient client = new FollowingClient();
		client.rows.add(new FollowingClient.Row("1", "{\"id\":\"1\",\"v\":\"committed, and not told yet\"}"));
		LiveSubscription first = open(this.shelf.all(), client, fetched);
		assertThat(first.isResumed()).isTrue();
		first.close();
		assertThat(open(this.shelf.all(), client, client.position).isResumed()).isTrue();
		this.shelf.change(() -> {
		});
		assertThat(client.told()).containsExactly("ready", "ready", "reset", "enter", "ready");
		assertSame(client, this.shelf.all());
		assertThat(other.told()).endsWith("enter");
		this.shelf.put("2", "b");
		assertThat(client.told()).endsWith("enter");
		assertSame(client, this.shelf.all());
	}

	@Test
	void positionsOfOtherTimesAreNotGoneOnFrom() {
		watch(this.shelf.all());
		for (String position : List.of("other:0", "e0:99", "e0:0.1")) {
			FollowingClient client = new FollowingClient();
			assertThat(open(this.shelf.all(), client, Position.parse(position)).isResumed()).as(position).isFalse();
			assertThat(client.told()).startsWith("reset").endsWith("ready");
		}
	}

	@Test
	void historyHasItsBounds() {
		FollowingClient client = new FollowingClient();
		open(this.shelf.all(), client, null).close();
		for (int index = 0; index < 8; index++) {
			watch(this.shelf.all());
			this.shelf.put("k", "v" + index);
		}
		assertThat(isResumed(client.position)).isFalse();
		Position before = watch(this.shelf.all()).position;
		this.shelf.put("k", "last");
		assertThat(isResumed(before)).isTrue();
		this.shelf.time.advance(Duration.ofMinutes(6));
		assertThat(isResumed(before)).isFalse();
	}

	@Test
	void lostChangesLeadToAReset() {
		FollowingClient client = watch(this.shelf.all());
		this.shelf.rows.put("1", "unseen");
		this.shelf.bus.lose();
		assertThat(client.told()).containsExactly("reset", "ready", "reset", "enter", "ready");
		this.shelf.put("2", "b");
		assertSame(client, this.shelf.all());
	}

	/**
	 * The result that is being worked out may have been asked for before they were.
	 */
	@Test
	void changesThatAreLostWhileAResultIsWorkedOutAreSeenInTheSameEpoch() {
		boolean[] first = { true };
		Watch watch = new Watch("lossy", List.of(Interest.in("things")), () -> {
			Evaluation result = this.shelf.all().evaluation().get();
			if (first[0]) {
				first[0] = false;
				this.shelf.rows.put("1", "unseen");
				this.shelf.bus.lose(this.shelf.bus.position());
			}
			return result;
		}, (key) -> false);
		open(watch, new FollowingClient(), null).close();
		assertSame(watch(watch), this.shelf.all());
	}

	@Test
	void eventsOfOneNodeAreNotGoneOnFromOnAnother() {
		this.shelf.put("1", "a");
		this.shelf.bus.node = "one";
		FollowingClient client = watch(this.shelf.all());
		this.shelf.put("2", "b");
		assertThat(client.position).hasToString(this.shelf.bus.position().on("one").toString());
		assertThat(open(this.shelf.all(), new FollowingClient(), client.position).isResumed()).isTrue();
		assertThat(open(this.shelf.all(), new FollowingClient(), this.shelf.bus.position()).isResumed()).isTrue();
		Position elsewhere = this.shelf.bus.position().on("other");
		assertThat(open(this.shelf.all(), new FollowingClient(), elsewhere).isResumed()).isFalse();
	}

	@Test
	void whoeverMayNotWatchAnyMoreIsToldNothingElse() {
		FollowingClient client = new FollowingClient();
		boolean[] allowed = { true };
		Problem refusal = Problem.of(ProblemKind.PERMISSION_DENIED);
		this.shelf.engine.open(this.shelf.all(), new Watcher(client, () -> allowed[0] ? null : refusal), null);
		allowed[0] = false;
		int before = client.received.size();
		this.shelf.put("1", "secret");
		assertThat(client.received).hasSize(before);
		assertThat(client.ended).isEqualTo(refusal);
		assertThat(this.shelf.engine.subscriptions()).isZero();
	}

	@Test
	void whoeverMayNotWatchAnyMoreIsFoundWhenAsked() {
		FollowingClient client = new FollowingClient();
		boolean[] allowed = { true };
		this.shelf.engine.open(this.shelf.all(),
				new Watcher(client, () -> allowed[0] ? null : Problem.of(ProblemKind.PERMISSION_DENIED)), null);
		this.shelf.engine.readmit();
		assertThat(client.ended).isNull();
		allowed[0] = false;
		this.shelf.engine.readmit();
		assertThat(client.ended).isNotNull();
	}

	@Test
	void aResultThatIsGoneEndsItsSubscriptions() {
		this.shelf.put("1", "a");
		FollowingClient client = watch(this.shelf.item("1"));
		assertThat(client.value).isEqualTo("{\"id\":\"1\",\"v\":\"a\"}");
		this.shelf.put("1", "b");
		assertThat(client.value).isEqualTo("{\"id\":\"1\",\"v\":\"b\"}");
		this.shelf.remove("1");
		assertThat(client.ended).isEqualTo(Problem.of(ProblemKind.NOT_FOUND));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> watch(this.shelf.item("1")));
		assertThat(this.shelf.engine.groups()).isZero();
	}

	@Test
	void resultsThatNobodyWatchesAreForgottenInTime() {
		open(this.shelf.all(), new FollowingClient(), null).close();
		this.shelf.engine.maintain();
		assertThat(this.shelf.engine.groups()).isEqualTo(1);
		this.shelf.put("1", "a");
		assertThat(this.shelf.engine.counters().evaluations()).isEqualTo(1);
		this.shelf.time.advance(Duration.ofMinutes(6));
		this.shelf.engine.maintain();
		assertThat(this.shelf.engine.groups()).isZero();
	}

	@Test
	void thereAreNoMoreResultsThanThereMayBe() {
		List<LiveSubscription> subscriptions = new ArrayList<>();
		for (int index = 0; index < 2000; index++) {
			subscriptions.add(open(this.shelf.of("v" + index), new FollowingClient(), null));
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> watch(this.shelf.all()))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(503));
		subscriptions.get(5).close();
		watch(this.shelf.all());
		assertThat(this.shelf.engine.groups()).isEqualTo(2000);
	}

	@Property(tries = 300)
	void afterAnyStepsEachClientHasWhatACallWouldGive(@ForAll("steps") List<Integer> steps) {
		Shelf own = new Shelf(TIMER);
		List<Watch> watches = List.of(own.all(), own.of("0"), own.of("1"));
		List<FollowingClient> clients = new ArrayList<>();
		List<@Nullable LiveSubscription> subscriptions = new ArrayList<>();
		for (Watch watch : watches) {
			clients.add(new FollowingClient());
			subscriptions.add(null);
		}
		for (int step : steps) {
			int index = step % 3;
			LiveSubscription subscription = subscriptions.get(index);
			if (step % 4 != 0) {
				own.step(step);
			}
			else if (subscription != null) {
				subscription.close();
				subscriptions.set(index, null);
			}
			else {
				subscriptions.set(index, own.engine.open(watches.get(index),
						new Watcher(clients.get(index), () -> null), clients.get(index).position));
			}
			for (int each = 0; each < watches.size(); each++) {
				if (subscriptions.get(each) != null) {
					assertSame(clients.get(each), watches.get(each));
				}
			}
		}
	}

	@Provide
	Arbitrary<List<Integer>> steps() {
		return Arbitraries.integers().between(0, 10_000).list().ofMinSize(20).ofMaxSize(200);
	}

	private FollowingClient watch(Watch watch) {
		FollowingClient client = new FollowingClient();
		open(watch, client, null);
		return client;
	}

	private LiveSubscription open(Watch watch, FollowingClient client, @Nullable Position since) {
		return this.shelf.engine.open(watch, new Watcher(client, () -> null), since);
	}

	private boolean isResumed(@Nullable Position since) {
		Subscriber deaf = new Subscriber() {

			@Override
			public void complete(LiveEvent last) {
			}

			@Override
			public void deliver(List<LiveEvent> events) {
			}

			@Override
			public void end(Problem reason) {
			}

		};
		return this.shelf.engine.open(this.shelf.all(), new Watcher(deaf, () -> null), since).isResumed();
	}

	private static void assertSame(FollowingClient client, Watch watch) {
		Snapshot.Rows rows = (Snapshot.Rows) ((Evaluation.Result) watch.evaluation().get()).snapshot();
		assertThat(client.ready).isTrue();
		assertThat(client.rows)
			.isEqualTo(rows.rows().stream().map((row) -> new FollowingClient.Row(row.key(), row.json())).toList());
	}

}
