package dev.restkit.web;

import java.util.Collections;
import java.util.List;

import dev.restkit.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ContentNegotiator}.
 */
class ContentNegotiatorTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

	private final ContentNegotiator negotiator = new ContentNegotiator(
			List.of(StubRenderer.of("json", "application/json"),
					StubRenderer.of("yaml", "application/yaml", "text/yaml"), StubRenderer.of("csv", "text/csv")));

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "*/*", "application/*", "*/*;q=0.1", BROWSER, "application/json",
			"APPLICATION/JSON", "application/json; charset=utf-8", "text/html, */*", "nonsense, */*", "*",
			"text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "*/*;q=.8", "application/json;q=0.8888",
			"application/yaml;q=0.5, application/json", "application/json, application/yaml", "*/*, text/html;q=0" })
	void choosesTheFirstRendererFor(@Nullable String accept) {
		assertThat(format(accept)).isEqualTo("json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/yaml                                | yaml
			text/yaml                                       | yaml
			text/*                                          | yaml
			text/csv                                        | csv
			application/json;q=0.1, text/csv;q=0.2          | csv
			application/json;q=0, */*                       | yaml
			*/*;q=0.2, text/csv;q=0.3                       | csv
			text/*;q=0.9, text/yaml;q=0.1, application/json;q=0.5 | csv
			application/*;q=0.1, application/yaml           | yaml
			application/json;q=0.4, text/csv;q=0.41         | csv
			""")
	void honoursWishes(String accept, String format) {
		assertThat(format(accept)).isEqualTo(format);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "text/html", "image/*", "application/json;q=0", "*/*;q=0", "nonsense", "application/json;q=2",
					"application/json;q=x", "application/json;q=NaN", ",", "*/json", "application/problem+json" })
	void refuses(String accept) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.negotiator.choose(null, accept))
			.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(406));
		assertThat(this.negotiator.chooseForProblem(null, accept).renderer().format()).isEqualTo("json");
	}

	@Test
	void refusesHeadersThatNobodyMeans() {
		refuses(String.join(",", Collections.nCopies(101, "application/json")));
		refuses("application/json;x=" + "y".repeat(8192));
		assertThat(format(String.join(",", Collections.nCopies(100, "application/json")))).isEqualTo("json");
	}

	@Test
	void keepsTheParametersOfTheClient() {
		assertThat(this.negotiator.choose(null, "application/json; indent=4; q=0.5").mediaType())
			.hasToString("application/json;indent=4");
		assertThat(this.negotiator.choose(null, "*/*;indent=4").mediaType()).hasToString("application/json");
	}

	@Test
	void choosesTheSameForTheSameHeaderAgain() {
		for (int time = 0; time < 3; time++) {
			assertThat(format("text/csv")).isEqualTo("csv");
			assertThat(format("text/yaml")).isEqualTo("yaml");
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> this.negotiator.choose(null, "text/html"));
			assertThat(this.negotiator.choose("yaml", "*/*").renderer().format()).isEqualTo("yaml");
		}
	}

	@Test
	void choosesForLongHeadersToo() {
		assertThat(format("text/html;level=1, ".repeat(30) + "text/csv")).isEqualTo("csv");
	}

	@Test
	void needsARenderer() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ContentNegotiator(List.of()))
			.withMessage("'renderers' must not be empty");
	}

	@Property(tries = 1000)
	void everyHeaderIsAnsweredOrRefused(@ForAll String accept) {
		try {
			assertThat(this.negotiator.choose(null, accept)).isNotNull();
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(406);
		}
	}

	private String format(@Nullable String accept) {
		return this.negotiator.choose(null, accept).renderer().format();
	}

}
