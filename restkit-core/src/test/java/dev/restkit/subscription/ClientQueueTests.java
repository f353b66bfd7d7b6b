package dev.restkit.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClientQueue}.
 */
class ClientQueueTests {

	private final ClientQueue<String> queue = new ClientQueue<>(new QueueLimits(3, 1000));

	@Test
	void sendsInOrderWhateverItIs() {
		this.queue.add("a", List.of(update("1", "x")));
		assertThat(this.queue.add("reply")).isTrue();
		this.queue.add("b", List.of(leave("2")));
		assertThat(drained()).containsExactly("a update 1 x", "reply", "b leave 2");
	}

	@Test
	void laterUpdatesOfARowStandForEarlierOnes() {
		this.queue.add("a", List.of(update("1", "x"), update("2", "y")));
		this.queue.add("a", List.of(update("1", "z"), update("1", "last")));
		assertThat(drained()).containsExactly("a update 2 y", "a update 1 last");
		assertThat(this.queue.lagging()).isNull();
	}

	@Test
	void whatStandsForEarlierUpdatesNamesAllThatHasChanged() {
		this.queue.add("a", List.of(changed("title"), update("2", "y")));
		this.queue.add("a", List.of(changed("price", "stock"), changed("price")));
		assertThat(drained()).containsExactly("a update 2 y",
				"a update 1 {\"key\":\"1\",\"changed\":[\"price\",\"stock\",\"title\"]}");
	}

	@Test
	void whatIsTooMuchIsGivenUpAndSaidAnewWhenTheClientReads() {
		this.queue.add("b", List.of(enter("9")));
		this.queue.add("a", List.of(enter("1"), enter("2"), enter("3")));
		assertThat(this.queue.lagging()).isNull();
		assertThat(drained()).containsExactly("b enter 9");
		this.queue.add("a", List.of(enter("4")));
		assertThat(this.queue.size()).isZero();
		assertThat(this.queue.lagging()).isEqualTo("a");
		this.queue.add("a", List.of(reset(), enter("1"), enter("2"), enter("3"), enter("4")));
		assertThat(this.queue.lagging()).isNull();
		assertThat(drained()).hasSize(5);
	}

	@Test
	void aNewStartStandsForAllThatWaits() {
		this.queue.add("a", List.of(enter("1"), enter("2")));
		this.queue.add("a", List.of(reset(), enter("3")));
		assertThat(drained()).containsExactly("a reset null", "a enter 3");
	}

	@Test
	void repliesAreNeverGivenUpButCounted() {
		for (int index = 0; index < 3; index++) {
			assertThat(this.queue.add("reply")).isTrue();
		}
		assertThat(this.queue.add("reply")).isFalse();
		this.queue.add("a", List.of(enter("1")));
		assertThat(drained()).containsExactly("reply", "reply", "reply", "reply");
	}

	@Test
	void nothingIsSentToASubscriptionThatIsForgotten() {
		this.queue.add("a", List.of(enter("1")));
		this.queue.add("b", List.of(enter("2")));
		this.queue.forget("a");
		assertThat(drained()).containsExactly("b enter 2");
	}

	private List<String> drained() {
		List<String> all = new ArrayList<>();
		ClientQueue.Entry<String> entry = this.queue.poll();
		while (entry != null) {
			LiveEvent event = entry.event();
			all.add((event != null)
					? (entry.to() + " " + event.type().text() + " " + event.key() + " " + event.data()).strip()
					: String.valueOf(entry.message()));
			entry = this.queue.poll();
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

	private static LiveEvent changed(String... names) {
		Set<String> all = new LinkedHashSet<>(List.of(names));
		return new LiveEvent(LiveEvent.Type.UPDATE, Position.of("e", 1), "1",
				"{\"key\":\"1\"" + LiveEvent.changed(all) + "}", all);
	}

	private static LiveEvent event(LiveEvent.Type type, String key, String data) {
		return new LiveEvent(type, Position.of("e", 1), key, data, (type == LiveEvent.Type.UPDATE) ? Set.of() : null);
	}

}
