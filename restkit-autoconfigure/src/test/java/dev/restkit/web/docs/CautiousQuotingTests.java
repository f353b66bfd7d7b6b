package dev.restkit.web.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CautiousQuoting}.
 */
class CautiousQuotingTests {

	private final CautiousQuoting quoting = new CautiousQuoting();

	@ParameterizedTest
	@ValueSource(strings = { "1.0", "no", "NO", "true", "null", "2026-11-20", "12:30", "1e3", "0x1", "", " a", "a ",
			"a: b", "a #b", "- a", "*a", "@a", "#/components", "\\S", "~", "\u2028" })
	void quotes(String text) {
		assertThat(this.quoting.needToQuoteValue(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "string", "application/json", "date-time", "What went wrong (RFC 9457).", "books.list" })
	void leavesPlain(String text) {
		assertThat(this.quoting.needToQuoteValue(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "200", "no", "/api/books/{id}", "$ref", "application/json", "a: b", "2026-11-20", "" })
	void keepsNames(String name) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(name, name);
		byte[] yaml = new YamlDocumentFormat((shown) -> map).write(Set.of());
		assertThat(new YAMLMapper().readValue(yaml, Map.class)).isEqualTo(map);
	}

	@ParameterizedTest
	@ValueSource(strings = { "one\ntwo\n", "one\n\n  two: three\n# four", "tab\there", "\u00e9\ud83d\udcda" })
	void keepsLongTexts(String text) {
		byte[] yaml = new YamlDocumentFormat((shown) -> Map.of("text", text)).write(Set.of());
		assertThat(new YAMLMapper().readValue(yaml, Map.class)).isEqualTo(Map.of("text", text));
	}

}
