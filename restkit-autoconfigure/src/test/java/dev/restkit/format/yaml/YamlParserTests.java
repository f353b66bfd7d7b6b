package dev.restkit.format.yaml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Rendering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	void plainBooleansAreBooleans() throws IOException {
		assertThat(parse("[true, True, TRUE, false, False, FALSE]"))
			.isEqualTo(List.of(true, true, true, false, false, false));
		assertThat(parse("True")).isEqualTo(true);
		assertThat(parse("['True', \"FALSE\", tRUE, yes, No, on, OFF, y, n]"))
			.isEqualTo(List.of("True", "FALSE", "tRUE", "yes", "No", "on", "OFF", "y", "n"));
	}

	@Test
	void hexadecimalAndOctalIntegersAreNumbers() throws IOException {
		assertThat(parse("[0x1F, 0xff, 0o17, 0x0, 0o0]")).isEqualTo(List.of(31L, 255L, 15L, 0L, 0L));
		assertThat(parse("[0x7FFFFFFFFFFFFFFF, 0x80000000, 0xFFFFFFFFFFFFFFFF]"))
			.isEqualTo(List.of(Long.MAX_VALUE, 0x80000000L, new BigInteger("18446744073709551615")));
	}

	@Test
	void whatOnlyLooksLikeAnIntegerStaysText() throws IOException {
		assertThat(parse("['0x1F', \"0o17\", 0x, 0o, 0xG, 0o8, -0x1F, 0X1F, 0O17, 0b1, 0x1_F, 0x\u0661, +5, 017]"))
			.isEqualTo(List.of("0x1F", "0o17", "0x", "0o", "0xG", "0o8", "-0x1F", "0X1F", "0O17", "0b1", "0x1_F",
					"0x\u0661", "+5", "017"));
	}

	@Test
	void integersHaveAsManyDigitsAsTheirLimitHowEverTheyAreWritten() throws IOException {
		assertThat(parse("0x" + "F".repeat(800))).isEqualTo(new BigInteger("F".repeat(800), 16));
		for (String number : List.of("0x" + "F".repeat(900), "0o" + "7".repeat(1200), "9".repeat(1001))) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(number))
				.satisfies((failure) -> assertThat(failure.problem().detail()).contains("longer than its limit"));
		}
	}

	@Test
	void namesStayTexts() throws IOException {
		assertThat(parse("True: 1\n0x1F: 2\n")).isEqualTo(Map.of("True", 1L, "0x1F", 2L));
		assertThat(parse("~: 1\nNull: 2\nnull: 3\n'': 4\n")).isEqualTo(Map.of("~", 1L, "Null", 2L, "null", 3L, "", 4L));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "False", "FALSE", "0x1F", "0o17",
			"12", "1.5", "~\n", "\n", "&a", "&a x", "*a", "!a" })
	void textsThatLookLikeSyntaxAreReadAsTheyWereWritten(String text) throws IOException {
		for (Object value : List.of(text, List.of(text, text), Map.of(text, text),
				Map.of("a", List.of(Map.of(text, text))))) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new YamlRenderer(JsonMapper.shared()).render(Rendering.of(value, this.parser.mediaTypes().get(0)), out);
			assertThat(parse(out.toString(StandardCharsets.UTF_8))).isEqualTo(value);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "name: &a an2", "{name: x, b: &b 1}", "&a name: x", "{x: 1, &a name: x}", "- &a x", "- &a",
			"a: &a", "a: &a ~", "a: &a 'x'", "a: &a |\n  x\n", "&a x", "a: &a true", "a: &a 1.5", "a: &a {}", "&a []",
			"&a {b: c}", "? &a b\n: c", "a: 1\n&b c: 2" })
	void anchorsAreRefusedOnAnything(String document) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(document)).satisfies((failure) -> {
			assertThat(failure.problem().status()).isEqualTo(400);
			assertThat(failure.problem().detail()).startsWith("YAML parse error - anchors are not read at line ");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "[*a]", "{b: *a}", "*a", "b: !!str x", "b: !!null ''", "b: ! ~", "b: !!null" })
	void aliasesAndTagsAreRefused(String document) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(document))
			.satisfies((failure) -> assertThat(failure.problem().detail())
				.containsPattern("YAML parse error - (aliases|tags) are not read"));
	}

	@Test
	void anchorsInTextsAreNone() throws IOException {
		assertThat(parse("a: x &b\nb: '&b'\nc: x*y\nd&e: f&g\n"))
			.isEqualTo(Map.of("a", "x &b", "b", "&b", "c", "x*y", "d&e", "f&g"));
	}

	private @Nullable Object parse(String document) throws IOException {
		return this.parser.parse(MessageContent.of(this.parser.mediaTypes().get(0),
				new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
	}

}
