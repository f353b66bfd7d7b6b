package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Outbox}.
 */
class OutboxTests {

	private final Outbox<String> outbox = new Outbox<>(new OutboxLimits(3, 1000));

	@Test
	void sendsInOrderWhateverItIs() {
		this.outbox.add("a", List.of(update("1", "x")));
		assertThat(this.outbox.add("reply")).isTrue();
		this.outbox.add("b", List.of(leave("2")));
		assertThat(drained()).containsExactly("a update 1 x", "reply", "b leave 2");
	}

	@Test
	void laterUpdatesOfARowStandForEarlierOnes() {
		this.outbox.add("a", List.of(update("1", "x"), update("2", "y")));
		this.outbox.add("a", List.of(update("1", "z"), update("1", "last")));
		assertThat(drained()).containsExactly("a update 2 y", "a update 1 last");
		assertThat(this.outbox.lagging()).isNull();
	}

	@Test
	void whatIsTooMuchIsGivenUpAndSaidAnewWhenTheClientReads() {
		this.outbox.add("b", List.of(enter("9")));
		this.outbox.add("a", List.of(enter("1"), enter("2"), enter("3")));
		assertThat(this.outbox.lagging()).isNull();
		assertThat(drained()).containsExactly("b enter 9");
		this.outbox.add("a", List.of(enter("4")));
		assertThat(this.outbox.size()).isZero();
		assertThat(this.outbox.lagging()).isEqualTo("a");
		this.outbox.add("a", List.of(reset(), enter("1"), enter("2"), enter("3"), enter("4")));
		assertThat(this.outbox.lagging()).isNull();
		assertThat(drained()).hasSize(5);
	}

	@Test
	void aNewStartStandsForAllThatWaits() {
		this.outbox.add("a", List.of(enter("1"), enter("2")));
		this.outbox.add("a", List.of(reset(), enter("3")));
		assertThat(drained()).containsExactly("a reset null", "a enter 3");
	}

	@Test
	void repliesAreNeverGivenUpButCounted() {
		for (int index = 0; index < 3; index++) {
			assertThat(this.outbox.add("reply")).isTrue();
		}
		assertThat(this.outbox.add("reply")).isFalse();
		this.outbox.add("a", List.of(enter("1")));
		assertThat(drained()).containsExactly("reply", "reply", "reply", "reply");
	}

	@Test
	void nothingIsSentToASubscriptionThatIsForgotten() {
		this.outbox.add("a", List.of(enter("1")));
		this.outbox.add("b", List.of(enter("2")));
		this.outbox.forget("a");
		assertThat(drained()).containsExactly("b enter 2");
	}

	private List<String> drained() {
		List<String> all = new ArrayList<>();
		Outbox.Entry<String> entry = this.outbox.poll();
		while (entry != null) {
			LiveEvent event = entry.event();
			all.add((event != null)
					? (entry.to() + " " + event.type().text() + " " + event.key() + " " + event.data()).strip()
					: String.valueOf(entry.message()));
			entry = this.outbox.poll();
		}
		return all;
	}

	private static LiveEvent reset() {
		return event(LiveEvent.Type.RESET, null, "");
	}

	private static LiveEvent enter(String key) {
		return event(LiveEvent.Type.ENTER, key, "");
	}

	private static LiveEvent leave(String key) {
		return event(LiveEvent.Type.LEAVE, key, "");
	}

	private static LiveEvent update(String key, String data) {
		return event(LiveEvent.Type.UPDATE, key, data);
	}

	private static LiveEvent event(LiveEvent.Type type, String key, String data) {
		return new LiveEvent(type, Position.of("e", 1), key, data, type == LiveEvent.Type.UPDATE);
	}

}
