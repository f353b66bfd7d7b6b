package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StreamSubscription}.
 */
class StreamSubscriptionTests {

	private final Source source = new Source();

	private final FollowingClient client = new FollowingClient();

	private final LiveCounters counters = new LiveCounters();

	private @Nullable Problem refusal;

	private final LiveSubscription subscription = StreamSubscription.open(this.source,
			new Watcher(this.client, () -> this.refusal),
			new StreamSubscription.Items(String::valueOf,
					(failure) -> Problem.of(ProblemKind.INVALID).withCode(String.valueOf(failure.getMessage()))),
			this.counters);

	@Test
	void nothingIsAskedForBeforeTheItemBeforeIsOnItsWay() {
		assertThat(this.source.requested).isEqualTo(1);
		LiveEvent first = next(1);
		assertThat(this.source.requested).isEqualTo(1);
		this.subscription.taken(first);
		assertThat(this.source.requested).isEqualTo(2);
		this.subscription.taken(first);
		assertThat(this.source.requested).isEqualTo(2);
		assertThat(this.client.value).isEqualTo("1");
		assertThat(this.client.ready).isTrue();
	}

	@Test
	void theEndComesBehindTheLastItem() {
		LiveEvent last = next(1);
		this.source.to().onComplete();
		assertThat(this.client.complete).isFalse();
		this.subscription.taken(last);
		assertThat(this.client.complete).isTrue();
		assertThat(StreamSubscription.isComplete(this.client.position)).isTrue();
		assertThat(StreamSubscription.isComplete(last.id())).isFalse();
	}

	@Test
	void aFailureComesBehindTheLastItemAsAProblem() {
		LiveEvent last = next(1);
		this.source.to().onError(new IllegalStateException("broken"));
		assertThat(this.client.ended).isNull();
		this.subscription.taken(last);
		assertThat(Objects.requireNonNull(this.client.ended).code()).isEqualTo("broken");
		this.source.to().onComplete();
		assertThat(this.client.complete).isFalse();
	}

	@Test
	void whoeverMayNotReadAnyMoreIsToldNothing() {
		this.refusal = Problem.of(ProblemKind.PERMISSION_DENIED);
		this.source.to().onNext(1);
		assertThat(this.client.value).isNull();
		assertThat(this.client.ended).isEqualTo(this.refusal);
		assertThat(this.source.cancelled).isTrue();
	}

	@Test
	void anItemThatWasGivenUpIsSaidOnceMore() {
		LiveEvent given = next(7);
		this.client.received.clear();
		this.subscription.restate();
		assertThat(this.client.received).extracting(LiveEvent::type)
			.containsExactly(LiveEvent.Type.RESET, LiveEvent.Type.VALUE);
		assertThat(this.client.value).isEqualTo("7");
		this.subscription.taken(given);
		assertThat(this.source.requested).isEqualTo(2);
	}

	@Test
	void whoeverLeavesIsToldNothingMore() {
		this.subscription.close();
		assertThat(this.source.cancelled).isTrue();
		this.source.to().onNext(1);
		this.source.to().onComplete();
		assertThat(this.client.value).isNull();
		assertThat(this.client.complete).isFalse();
	}

	private LiveEvent next(int item) {
		this.source.to().onNext(item);
		return this.client.received.get(this.client.received.size() - 1);
	}

	/**
	 * A stream that does what the test says.
	 */
	private static final class Source implements Flow.Publisher<Object>, Flow.Subscription {

		private final List<Flow.Subscriber<? super Object>> subscribers = new ArrayList<>();

		private int requested;

		private boolean cancelled;

		Flow.Subscriber<? super Object> to() {
			return this.subscribers.get(0);
		}

		@Override
		public void subscribe(Flow.Subscriber<? super Object> subscriber) {
			this.subscribers.add(subscriber);
			subscriber.onSubscribe(this);
		}

		@Override
		public void request(long number) {
			this.requested += (int) number;
		}

		@Override
		public void cancel() {
			this.cancelled = true;
		}

	}

}
