package dev.restkit.web.live;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Frame}.
 */
class FrameTests {

	@Test
	void aFrameIsReadAsAQueryIs() {
		Frame frame = Frame.read(Map.of("id", 7, "action", "subscribe", "path", "/a", "query",
				Map.of("a", List.of(1, "x"), "b", true), "headers", Map.of("X-One", "1"), "since", "e:1"));
		assertThat(frame.id()).isEqualTo(7);
		assertThat(frame.query()).isEqualTo(Map.of("a", List.of("1", "x"), "b", List.of("true")));
		assertThat(frame.headers().get("x-one")).isEqualTo(List.of("1"));
		assertThat(frame.since()).isEqualTo("e:1");
		assertThat(frame.hasBody()).isFalse();
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> Frame
				.read(Map.of("id", List.of(), "path", 7, "query", "a", "headers", Map.of("a", Map.of()), "since", 1)))
			.satisfies((ex) -> assertThat(ex.problem().errors()).extracting(Violation::pointer)
				.containsExactlyInAnyOrder("/id", "/action", "/path", "/query", "/headers/a", "/since"));
	}

	@Test
	void halfACharacterIsNoId() {
		for (String id : List.of("\ud800", "a\udc00", "\udc00\ud800")) {
			assertThat(Frame.idOf(Map.of("id", id))).isNull();
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> Frame.read(Map.of("id", id, "action", "ping")));
		}
		assertThat(Frame.idOf(Map.of("id", "\ud83d\ude00"))).isEqualTo("\ud83d\ude00");
	}

	@Property
	void whateverComesIsReadOrRefused(@ForAll("neutral") @Nullable Object data) {
		try {
			assertThat(Frame.read(data).action()).isNotNull();
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

	@Provide
	Arbitrary<@Nullable Object> neutral() {
		Arbitrary<Object> leaf = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(3), Arbitraries.integers(),
				Arbitraries.of(true, false));
		Arbitrary<Object> deep = Arbitraries.oneOf(leaf, leaf.list().ofMaxSize(2).map((list) -> (Object) list),
				Arbitraries.maps(Arbitraries.strings().ofMaxLength(2), leaf).ofMaxSize(2).map((map) -> (Object) map));
		Arbitrary<String> names = Arbitraries.of("id", "action", "path", "query", "headers", "body", "since", "x");
		return Arbitraries.oneOf(deep, Arbitraries.maps(names, deep).map((map) -> (Object) map),
				Arbitraries.of(Arrays.asList((Object) null)));
	}

}
