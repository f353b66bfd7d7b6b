package dev.restkit.format.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link JsonParser}.
 */
class JsonParserTests {

	private final JsonParser parser = new JsonParser(DocumentLimits.defaults());

	@Test
	void readsNeutralData() {
		assertThat(parse("{\"a\":[1,-2.50,true,false,null,\"x\"],\"b\":{}}"))
			.isEqualTo(map("a", Arrays.asList(1L, new BigDecimal("-2.50"), true, false, null, "x"), "b", Map.of()));
	}

	@Test
	void keepsNumbersExact() {
		assertThat(parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
		assertThat(parse("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
		assertThat(parse("0.1")).isEqualTo(new BigDecimal("0.1"));
		assertThat(parse("1E400")).isEqualTo(new BigDecimal("1E400"));
		assertThat(parse("-0")).isEqualTo(0L);
	}

	@Test
	void aHugeExponentCostsNothing() {
		assertThat(parse("{\"price\":1e1000000000}")).isEqualTo(map("price", new BigDecimal("1e1000000000")));
	}

	@Test
	void theLastOfTwoEqualNamesCounts() {
		assertThat(parse("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(map("a", 3L, "b", 2L));
	}

	@Test
	void skipsAByteOrderMark() throws IOException {
		assertThat(this.parser.parse(stream(new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '7' }))).isEqualTo(7L);
	}

	@Test
	void keepsEscapedLoneSurrogatesForTheFieldToRefuse() {
		assertThat(parse("\"\\ud800\"")).isEqualTo("\ud800");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"\"", "[]", "{}", " \t\r\n1 ", "[1,[2,[3]]]", "\"\\u00e9\\n\\/\"", "\"é😀\"",
			"{\"\":0}", "-0.0", "1e-5", "0", "123", "\"\\u0000\"", "[0e+1]", "\"\u2028\"", "\"\u007f\"",
			"{\"a\":\"a\",\"a\":\"a\"}" })
	void accepts(String document) {
		assertThat(catchThrowable(() -> parse(document))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "[", "]", "}", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "{\"a\"}", "{\"a\":}",
			"{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{1:2}", "[1}", "\"", "\"\\\"", "\"\\x\"",
			"\"\\u12\"", "\"\n\"", "\"\t\"", "\"\u0000\"", "01", "+1", ".5", "5.", "1e", "1e+", "- 1", "0x1", "1_000",
			"NaN", "-NaN", "Infinity", "-Infinity", "nul", "tru", "True", "NULL", "truefalse", "1 2", "{}{}", "[] x",
			"// x\n1", "/* x */1", "# x\n1", "1 // x", "undefined", "\u00a01", "\ufeff\ufeff1", "[1\u000b]",
			"1e99999999999", "{\"a\":1}]", "\u0000", "@", "'a'", "[\"a\":1]", "<a/>" })
	void refuses(String document) {
		assertRefused(() -> parse(document));
	}

	@ParameterizedTest
	@MethodSource
	void refusesBytesThatAreNotUtf8(byte[] document) {
		assertRefused(() -> this.parser.parse(stream(document)));
	}

	static Stream<byte[]> refusesBytesThatAreNotUtf8() {
		return Stream.of(quoted(0x80), quoted(0xC0, 0x80), quoted(0xC1, 0xBF), quoted(0xE0, 0x80, 0x80),
				quoted(0xED, 0xA0, 0x80), quoted(0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80), quoted(0xF0, 0x80, 0x80, 0x80),
				quoted(0xF4, 0x90, 0x80, 0x80), quoted(0xF8, 0x88, 0x80, 0x80, 0x80), quoted(0xFF), quoted(0xE2, 0x82),
				"{\"a\":1}".getBytes(StandardCharsets.UTF_16), "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE),
				"{\"a\":1}".getBytes(StandardCharsets.UTF_16BE), "{\"a\":1}".getBytes(Charset.forName("UTF-32")),
				"\"é\"".getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void refusesWhatIsBeyondItsLimits() {
		assertThat(parse("[".repeat(100) + "]".repeat(100))).isNotNull();
		assertRefused(() -> parse("[".repeat(101) + "]".repeat(101)));
		assertRefused(() -> parse("[".repeat(100_000)));
		assertRefused(() -> parse("{\"a\":".repeat(100_000)));
		assertThat(parse("1".repeat(1000))).isInstanceOf(BigInteger.class);
		assertRefused(() -> parse("1".repeat(1001)));
		assertRefused(() -> parse("0." + "1".repeat(1000)));
		assertRefused(() -> parse("{\"" + "n".repeat(1001) + "\":1}"));
	}

	@Test
	void saysWhere() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse("{\n  \"a\": ?}"))
			.satisfies((failure) -> {
				assertThat(failure.problem().code()).isEqualTo("parse_error");
				assertThat(failure.problem().detail()).startsWith("JSON parse error - ").contains("line 2");
			});
	}

	@Test
	void neverFailsInAnotherWay() {
		Random random = new Random(7);
		byte[] alphabet = "{}[]:,\"\\u0019eE+-.ntrfalsu \n\u0000".getBytes(StandardCharsets.UTF_8);
		for (int round = 0; round < 20_000; round++) {
			byte[] document = new byte[random.nextInt(24)];
			for (int index = 0; index < document.length; index++) {
				boolean any = random.nextInt(10) == 0;
				document[index] = any ? (byte) random.nextInt(256) : alphabet[random.nextInt(alphabet.length)];
			}
			Throwable failure = catchThrowable(() -> this.parser.parse(stream(document)));
			if (failure != null) {
				assertThat(failure).as(Arrays.toString(document)).isInstanceOf(ProblemException.class);
			}
		}
	}

	@Test
	void namesItsMediaType() {
		assertThat(this.parser.mediaTypes()).map(Object::toString).isEqualTo(List.of("application/json"));
	}

	private static void assertRefused(ThrowingCallable reading) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(reading).satisfies((failure) -> {
			assertThat(failure.problem().status()).isEqualTo(400);
			assertThat(failure.problem().code()).isEqualTo("parse_error");
			assertThat(failure.problem().detail()).matches("JSON parse error - [a-zA-Z0-9 ,.'-]+\\.")
				.doesNotContain("jackson", "java", "Exception");
		});
	}

	private @Nullable Object parse(String document) {
		try {
			return this.parser.parse(stream(document.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static MessageContent stream(byte[] bytes) {
		return MessageContent.of(MimeTypeUtils.APPLICATION_JSON, new ByteArrayInputStream(bytes));
	}

	private static byte[] quoted(int... bytes) {
		byte[] document = new byte[bytes.length + 2];
		document[0] = '"';
		for (int index = 0; index < bytes.length; index++) {
			document[index + 1] = (byte) bytes[index];
		}
		document[bytes.length + 1] = '"';
		return document;
	}

	private static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			map.put((String) namesAndValues[index], namesAndValues[index + 1]);
		}
		return map;
	}

}
