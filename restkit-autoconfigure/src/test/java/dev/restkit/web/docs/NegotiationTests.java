package dev.restkit.web.docs;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Negotiation}.
 */
class NegotiationTests {

	private final Negotiation negotiation = new Negotiation(
			List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.APPLICATION_YAML));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                                                              | application/json
			application/*                                                    | application/json
			application/json                                                 | application/json
			application/yaml                                                 | application/yaml
			text/*                                                           | text/html
			text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8  | text/html
			text/html, */*                                                   | text/html
			application/yaml, application/json                               | application/yaml
			application/json;q=0.5, application/yaml;q=0.6                   | application/yaml
			application/json;q=0, */*                                        | text/html
			*/*;q=0.1, application/yaml;q=0.05                               | application/json
			""")
	void choosesTheBest(String accept, String chosen) {
		assertThat(this.negotiation.choose(List.of(accept))).map(MediaType::toString).contains(chosen);
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "application/json;q=0", "*/*;q=0", "nonsense", "a/b/c" })
	void choosesNothing(String accept) {
		assertThat(this.negotiation.choose(List.of(accept))).isEmpty();
	}

	@Test
	void joinsRepeatedHeaders() {
		assertThat(this.negotiation.choose(List.of("image/png", "application/yaml")))
			.contains(MediaType.APPLICATION_YAML);
	}

	@Test
	void prefersTheFirstForClientsThatDoNotSay() {
		assertThat(this.negotiation.choose(List.of())).contains(MediaType.APPLICATION_JSON);
	}

}
