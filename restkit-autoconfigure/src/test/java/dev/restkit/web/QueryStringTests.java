package dev.restkit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link QueryString}.
 */
class QueryStringTests {

	@Test
	void keepsAllValuesInOrder() {
		assertThat(QueryString.parse("b=2&a=1&b=3", 50)).containsExactly(Map.entry("b", List.of("2", "3")),
				Map.entry("a", List.of("1")));
	}

	@Test
	void decodesNamesAndValues() {
		assertThat(QueryString.parse("na+me=a%20b+c&%C3%A9=%26%3D&plain=é".replace("é", "%C3%A9"), 50)).containsExactly(
				Map.entry("na me", List.of("a b c")), Map.entry("é", List.of("&=")), Map.entry("plain", List.of("é")));
	}

	@Test
	void readsOddPairs() {
		assertThat(QueryString.parse(null, 50)).isEmpty();
		assertThat(QueryString.parse("", 50)).isEmpty();
		assertThat(QueryString.parse("&&", 50)).isEmpty();
		assertThat(QueryString.parse("a", 50)).containsExactly(Map.entry("a", List.of("")));
		assertThat(QueryString.parse("a=&=b", 50)).containsExactly(Map.entry("a", List.of("")),
				Map.entry("", List.of("b")));
		assertThat(QueryString.parse("a=b=c", 50)).containsExactly(Map.entry("a", List.of("b=c")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=%", "a=%2", "a=%zz", "%=a", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "a=%00", "a=é",
			"a=%F4%90%80%80", "a=%FF", "a=%+1" })
	void refuses(String query) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> QueryString.parse(query, 50))
			.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(400));
	}

	@Test
	void limitsTheNumberOfParameters() {
		assertThat(QueryString.parse("a=1&".repeat(50), 50).get("a")).hasSize(50);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> QueryString.parse("a=1&".repeat(51), 50))
			.satisfies((failure) -> assertThat(failure.problem().detail())
				.isEqualTo("The query has more than 50 parameters."));
	}

	@Property(tries = 500)
	void whateverIsEncodedComesBack(@ForAll String value) {
		if (StandardCharsets.UTF_8.newEncoder().canEncode(value) && value.indexOf('\0') < 0) {
			String query = "v=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
			assertThat(QueryString.parse(query, 50)).containsExactly(Map.entry("v", List.of(value)));
		}
	}

	@Property(tries = 500)
	void everyQueryIsReadOrRefused(@ForAll String query) {
		try {
			assertThat(QueryString.parse(query, 50)).isNotNull();
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

}
