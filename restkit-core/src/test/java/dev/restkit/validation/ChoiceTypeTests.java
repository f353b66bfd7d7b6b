package dev.restkit.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTypeTests {

	private final ChoiceType colors = new ChoiceType(Map.of("red", 1));

	@Test
	void namesWhatWasSentAsItWasWritten() {
		assertThat(refused("blue")).isEqualTo("\"blue\" is not a valid choice.");
		assertThat(refused(3L)).isEqualTo("\"3\" is not a valid choice.");
		assertThat(refused(new BigDecimal("1.50"))).isEqualTo("\"1.50\" is not a valid choice.");
		assertThat(refused(true)).isEqualTo("\"true\" is not a valid choice.");
		assertThat(refused(Arrays.asList("a", 2L, null))).isEqualTo("\"[\"a\", 2, null]\" is not a valid choice.");
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", 1L);
		object.put("names", List.of());
		assertThat(refused(object)).isEqualTo("\"{\"id\": 1, \"names\": []}\" is not a valid choice.");
		assertThat(refused(Map.of())).isEqualTo("\"{}\" is not a valid choice.");
	}

	@Test
	void namesOnlyTheBeginning() {
		String begun = "x".repeat(100) + "…\" is not a valid choice.";
		assertThat(refused("x".repeat(100))).doesNotContain("…");
		assertThat(refused("x".repeat(101))).isEqualTo("\"" + begun);
		assertThat(refused(BigInteger.TEN.pow(200))).hasSize(2 + 101 + " is not a valid choice.".length());
		assertThat(refused(Collections.nCopies(1_000_000, "x"))).hasSize(2 + 101 + " is not a valid choice.".length());
		assertThat(refused("x".repeat(99) + "\uD83D\uDE80\uD83D\uDE80"))
			.isEqualTo("\"" + "x".repeat(99) + "…\" is not a valid choice.");
	}

	@Test
	void namesNothingThatAMessageCannotHold() {
		assertThat(refused("a\0\uD83D\uDE80\uD83D")).isEqualTo("\"a\uFFFD\uD83D\uDE80\uFFFD\" is not a valid choice.");
	}

	@Test
	void namesTheTypeThatAUnionDoesNotHaveAlike() {
		UnionType union = new UnionType("Payment", "type", Map.of());
		assertThat(Read.of(union, Map.of("type", List.of(1L))).violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).isEqualTo("\"[1]\" is not a valid choice."));
		assertThat(Read.of(union, Map.of("type", "x".repeat(1000))).violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).contains("x…\" is not"));
	}

	private String refused(Object input) {
		return Read.of(this.colors, input).violations().get(0).message();
	}

}
