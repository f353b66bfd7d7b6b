package dev.restkit.format.yaml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.restkit.format.DocumentLimits;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link YamlParser}.
 */
class YamlParserTests {

	private final YamlParser parser = new YamlParser(DocumentLimits.defaults());

	@ParameterizedTest
	@ValueSource(strings = { "a:", "a: ", "a: # nothing", "a: ~", "a: null", "a: Null", "a: NULL", "{a: }", "{a: ~}",
			"{a}", "? a", "a: ~ # nothing", "a:\n  ~\n" })
	void plainNullsAreNull(String document) throws IOException {
		assertThat(parse(document)).isEqualTo(Collections.singletonMap("a", null));
	}

	@Test
	void plainNullsAreNullInListsAndAlone() throws IOException {
		assertThat(parse("-\n- ~\n- Null\n- NULL\n- null\n")).isEqualTo(Arrays.asList(null, null, null, null, null));
		assertThat(parse("[~, NULL, x]")).isEqualTo(Arrays.asList(null, null, "x"));
		assertThat(parse("~")).isNull();
		assertThat(parse("---\n")).isNull();
		assertThat(parse("a:\nb: 1")).isEqualTo(parse("{b: 1, a: null}"));
	}

	@Test
	void quotedTextsAndBlocksStayTexts() throws IOException {
		assertThat(parse("['~', \"~\", '', \"\", 'Null', \"NULL\", 'null']"))
			.isEqualTo(List.of("~", "~", "", "", "Null", "NULL", "null"));
		assertThat(parse("- |-\n  ~\n- >-\n  Null\n- |-\n- |\n  NULL\n")).isEqualTo(List.of("~", "Null", "", "NULL\n"));
		assertThat(parse("[nULL, ~~, ~ x, Nullable, nil, none]"))
			.isEqualTo(List.of("nULL", "~~", "~ x", "Nullable", "nil", "none"));
	}

	@Test
	void namesStayTexts() throws IOException {
		assertThat(parse("~: 1\nNull: 2\nnull: 3\n'': 4\n")).isEqualTo(Map.of("~", 1L, "Null", 2L, "null", 3L, "", 4L));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "~", "null", "Null", "NULL", "~\n", "\n", "&a", "&a x", "*a", "!a" })
	void textsThatLookLikeSyntaxAreReadAsTheyWereWritten(String text) throws IOException {
		for (Object value : List.of(text, List.of(text, text), Map.of(text, text),
				Map.of("a", List.of(Map.of(text, text))))) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new YamlRenderer(JsonMapper.shared()).render(Rendering.of(value, this.parser.mediaTypes().get(0)), out);
			assertThat(parse(out.toString(StandardCharsets.UTF_8))).isEqualTo(value);
		}
	}

	private @Nullable Object parse(String document) throws IOException {
		return this.parser.parse(MessageContent.of(this.parser.mediaTypes().get(0),
				new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
	}

}
