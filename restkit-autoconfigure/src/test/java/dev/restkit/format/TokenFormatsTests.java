package dev.restkit.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.format.cbor.CborParser;
import dev.restkit.format.cbor.CborRenderer;
import dev.restkit.format.ndjson.NdjsonParser;
import dev.restkit.format.ndjson.NdjsonRenderer;
import dev.restkit.format.yaml.YamlParser;
import dev.restkit.format.yaml.YamlRenderer;
import dev.restkit.pagination.Page;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Parser;
import dev.restkit.representation.Renderer;
import dev.restkit.representation.Rendering;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for the formats that are made of Jackson's tokens: YAML, CBOR and JSON by lines.
 */
class TokenFormatsTests {

	private final DocumentLimits limits = DocumentLimits.defaults();

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final Parser yaml = new YamlParser(this.limits);

	private final Parser cbor = new CborParser(this.limits);

	private final Parser ndjson = new NdjsonParser(this.limits);

	@Property(tries = 200)
	void yamlGivesBackWhatWasWritten(@ForAll("documents") Map<String, Object> document) {
		assertThat(parse(this.yaml, render(new YamlRenderer(this.mapper), document))).isEqualTo(document);
	}

	@Property(tries = 200)
	void cborGivesBackWhatWasWritten(@ForAll("documents") Map<String, Object> document) {
		assertThat(parse(this.cbor, render(new CborRenderer(this.mapper), document))).isEqualTo(document);
	}

	@Property(tries = 200)
	void linesGiveBackWhatWasWritten(@ForAll("documents") Map<String, Object> one,
			@ForAll("documents") Map<String, Object> other) {
		byte[] written = render(new NdjsonRenderer(this.mapper), List.of(one, other));
		assertThat(new String(written, StandardCharsets.UTF_8)).hasLineCount(2).endsWith("\n");
		assertThat(parse(this.ndjson, written)).isEqualTo(List.of(one, other));
	}

	@Property(tries = 500)
	void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
		for (Parser parser : List.of(this.yaml, this.cbor, this.ndjson)) {
			Throwable failure = catchThrowable(() -> parse(parser, bytes));
			if (failure != null) {
				assertThat(failure).as(parser.format()).isInstanceOf(ProblemException.class);
				assertThat(((ProblemException) failure).problem().status()).isEqualTo(400);
			}
		}
	}

	@Test
	void aPageIsWrittenByItsResults() {
		assertThat(
				new String(
						render(new NdjsonRenderer(this.mapper),
								new Page<>(2L, null, null, List.of(Map.of("id", 1), Map.of("id", 2)))),
						StandardCharsets.UTF_8))
			.isEqualTo("{\"id\":1}\n{\"id\":2}\n");
		assertThat(render(new NdjsonRenderer(this.mapper), List.of())).isEmpty();
		assertThat(new String(render(new NdjsonRenderer(this.mapper), Map.of("id", 1)), StandardCharsets.UTF_8))
			.isEqualTo("{\"id\":1}\n");
	}

	@Test
	void yamlIsTypedAsJsonIs() {
		assertThat(parse(this.yaml, "a: 1\nb: 1.50\nc: true\nd: null\ne: 2026-01-02\nf: 'no'\ng: no\nh: [x, 2]\n"))
			.isEqualTo(map("a", 1L, "b", new BigDecimal("1.50"), "c", true, "d", null, "e", "2026-01-02", "f", "no",
					"g", "no", "h", List.of("x", 2L)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a: &x 1\nb: *x", "a: &x [1]", "!!java.net.URL ['http://x']", "a: !!binary AA==",
			"a: !own 1", "a: 1\na: 2", "a: 1\n---\nb: 2", "a: [1", "\t- a", "a: .nan", "a: .inf", "a: 'x\u0000'",
			"&a [*a, *a]", "a: !!python/object/apply:os.system [x]" })
	void yamlIsRefused(String document) {
		assertRefused(this.yaml, document.getBytes(StandardCharsets.UTF_8), "YAML parse error - ");
	}

	@Test
	void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
		StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
		for (char name = 'b'; name < 'k'; name++) {
			char before = (char) (name - 1);
			bomb.append(name).append(": &").append(name).append(" [*").append(before);
			bomb.append((",*" + before).repeat(8)).append("]\n");
		}
		assertRefused(this.yaml, bomb.toString().getBytes(StandardCharsets.UTF_8), "anchors");
	}

	@Test
	void mergeKeysAreOrdinaryNames() {
		assertThat(parse(this.yaml, "'<<': {a: 1}")).isEqualTo(Map.of("<<", Map.of("a", 1L)));
	}

	@Test
	void nestingIsLimitedInEveryFormat() {
		assertRefused(this.yaml, ("[".repeat(101) + "]".repeat(101)).getBytes(StandardCharsets.UTF_8), "YAML");
		assertRefused(this.ndjson, ("[".repeat(101) + "]".repeat(101)).getBytes(StandardCharsets.UTF_8), "NDJSON");
		byte[] deep = new byte[100_000];
		Arrays.fill(deep, (byte) 0x81);
		assertRefused(this.cbor, deep, "CBOR");
	}

	@Test
	void lengthsThatAreOnlyDeclaredCostNothing() {
		assertRefused(this.cbor, new byte[] { 0x7b, 0x7f, -1, -1, -1, -1, -1, -1, -1 }, "CBOR");
		assertRefused(this.cbor, new byte[] { 0x7a, 0x7f, -1, -1, -1, 'a' }, "CBOR");
		assertRefused(this.cbor, new byte[] { (byte) 0x9b, 0x7f, -1, -1, -1, -1, -1, -1, -1 }, "CBOR");
		assertRefused(this.cbor, new byte[] { (byte) 0xba, 0x7f, -1, -1, -1 }, "CBOR");
		assertRefused(this.cbor, new byte[] { 0x5a, 0x7f, -1, -1, -1, 'a' }, "CBOR");
	}

	@Test
	void cborIsRefusedWhereItSaysMoreThanJsonCan() {
		assertRefused(this.cbor, new byte[0], "empty");
		assertRefused(this.cbor, new byte[] { 0x41, 1 }, "CBOR");
		assertRefused(this.cbor, new byte[] { 1, 2 }, "more after the end");
		assertRefused(this.cbor, new byte[] { (byte) 0xf9, 0x7e, 0 }, "CBOR");
		assertRefused(this.cbor, new byte[] { 0x62, (byte) 0xc3, 0x28 }, "CBOR");
	}

	private static void assertRefused(Parser parser, byte[] bytes, String reason) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(parser, bytes))
			.satisfies((failure) -> assertThat(failure.problem().detail()).contains(reason));
	}

	private static byte[] render(Renderer renderer, Object value) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			renderer.render(Rendering.of(value, renderer.mediaTypes().get(0)), out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Object parse(Parser parser, String text) {
		return parse(parser, text.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable Object parse(Parser parser, byte[] bytes) {
		try {
			return parser.parse(MessageContent.of(parser.mediaTypes().get(0), new ByteArrayInputStream(bytes)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, @Nullable Object> map(@Nullable Object... entries) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (int index = 0; index < entries.length; index += 2) {
			map.put(String.valueOf(entries[index]), entries[index + 1]);
		}
		return map;
	}

	@Provide
	Arbitrary<Map<String, Object>> documents() {
		Arbitrary<Object> scalars = Arbitraries.oneOf(texts(), Arbitraries.longs(), Arbitraries.of(true, false),
				Arbitraries.bigIntegers()
					.between(BigInteger.ONE.shiftLeft(64), BigInteger.ONE.shiftLeft(100))
					.map(Object.class::cast),
				Arbitraries.of("no", "yes", "~", "null", "Null", "NULL", "1", "1.0", "0x1", "2026-01-02", "", " ",
						"- a", "a: b", "#", "é🚀"));
		Arbitrary<Object> values = Arbitraries.oneOf(scalars, scalars.list().ofMaxSize(3).map(ArrayList::new),
				Arbitraries.maps(names(), scalars).ofMaxSize(3).map(LinkedHashMap::new));
		return Arbitraries.maps(names(), values).ofMaxSize(4);
	}

	private static Arbitrary<String> names() {
		return Arbitraries.oneOf(texts().map(String.class::cast),
				Arbitraries.of("", "~", "null", "Null", "NULL", "true", "1", "&a", "*a", "!a"));
	}

	private static Arbitrary<Object> texts() {
		return Arbitraries.strings()
			.withCharRange(' ', '~')
			.withChars('é', '\n', '\t', 'ß', '中')
			.ofMaxLength(12)
			.map(Object.class::cast);
	}

}
