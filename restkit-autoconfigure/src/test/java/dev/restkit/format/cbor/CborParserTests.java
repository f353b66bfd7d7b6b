package dev.restkit.format.cbor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.cbor.CBORMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CborParser}.
 */
class CborParserTests {

	private static final HexFormat HEX = HexFormat.of();

	private final CborParser parser = new CborParser(DocumentLimits.defaults());

	@Property(tries = 300)
	void textsAreReadAsJacksonWritesThem(@ForAll("texts") String text, @ForAll String name) throws IOException {
		Object document = Map.of(written(name, 1000), List.of(written(text, 20_000), Map.of(written(text, 200), 1L)));
		assertThat(parse(new CBORMapper().writeValueAsBytes(document))).isEqualTo(document);
	}

	@Property(tries = 2000)
	void anyTextIsReadAsUtf8OrRefused(@ForAll("parts") List<byte[]> parts) throws IOException {
		byte[] bytes = joined(parts);
		String text = new String(bytes, StandardCharsets.UTF_8);
		byte[] document = joined(List.of(new byte[] { 0x79, (byte) (bytes.length >>> 8), (byte) bytes.length }, bytes));
		if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
			assertThat(parse(document)).isEqualTo(text);
		}
		else {
			assertRefused(document, "a text is not valid UTF-8");
		}
	}

	@Property(tries = 5000)
	void anyHeadsAreReadOrRefused(@ForAll("heads") List<byte[]> heads) throws IOException {
		try {
			parse(joined(heads));
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a1646e616d656341c181", "63e08181", "66eda0bdedb880", "63eda0bd", "64f0808181",
			"64f4908080", "64f7bfbfbf", "a162c18101", "bf62c18101ff", "7f61c361b6ff", "7f6441c3b6c3ff",
			"a17f61c361b6ff01", "61c3", "6180", "61ff", "d9d9f762c181", "82c241ff62c181", "82c25f41ff4101ff62c181",
			"9b000000000000000162c181" })
	void textsThatAreNotUtf8AreRefused(String document) {
		assertRefused(HEX.parseHex(document), "CBOR parse error - a text is not valid UTF-8.");
	}

	@ParameterizedTest
	@CsvSource({ "64f09f9a80, 🚀", "62c3b6, ö", "7f62c3b662c39fff, öß", "7fff, ''", "7f6060ff, ''", "d9d9f762c3b6, ö",
			"7b0000000000000002c3b6, ö", "63efbfbf, \uFFFF" })
	void textsAreRead(String document, String text) throws IOException {
		assertThat(parse(HEX.parseHex(document))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7affffffff62c181ff", "9affffffff01ff", "7bffffffffffffffff", "5bffffffffffffffff",
			"7b8000000000000000", "7a7fffffff61", "9b7fffffffffffffff", "bb8000000000000000", "79", "7b00", "1b00",
			"6261", "c25b8000000000000000" })
	void whatIsShorterThanItSaysIsRefused(String document) {
		assertRefused(HEX.parseHex(document), "CBOR parse error - the document ends too early.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "41c1", "a141c101", "a1416101", "a15f4161ff01", "5f41c1ff", "8141c1", "82c241014101",
			"825f4101ff4101" })
	void bytesAreRefusedAsValuesAndNames(String document) {
		assertRefused(HEX.parseHex(document), "there is something that is no text, number, list or object");
	}

	@Property(tries = 300)
	void numbersHaveAsManyDigitsAsTheyMay(@ForAll @IntRange(min = 15, max = 60) int digits,
			@ForAll @BigRange(min = "0", max = "9999999999") BigInteger distance, @ForAll boolean negative)
			throws IOException {
		CborParser limited = new CborParser(DocumentLimits.defaults().withNumberDigits(digits));
		BigInteger first = BigInteger.TEN.pow(digits).add(distance);
		BigInteger last = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE).subtract(distance);
		for (int scale : new int[] { 0, 3 }) {
			byte[] refused = number(negative ? first.negate() : first, scale);
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(limited, refused))
				.satisfies((failure) -> assertThat(failure.problem().detail())
					.contains("a number has more than " + digits + " digits"));
			assertThat(parse(limited, number(negative ? last.negate() : last, scale)))
				.hasToString(new BigDecimal(negative ? last.negate() : last, scale).toString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "415, true", "416, false", "421, false", "1000, false", "1001, false" })
	void bignumsAreCountedByDigitsAndNotByBytes(int bytes, boolean read) throws IOException {
		byte[] number = new byte[bytes];
		Arrays.fill(number, (byte) 0x7f);
		byte[] head = { (byte) 0xc2, 0x59, (byte) (bytes >>> 8), (byte) bytes };
		byte[] document = joined(List.of(head, number));
		if (read) {
			assertThat(parse(document)).isEqualTo(new BigInteger(number));
		}
		else {
			assertRefused(document, "CBOR parse error - ");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x9f, 0x7f, 0x5f, 0xbf, 0x81, 0xc2, 0xd8 })
	@Timeout(10)
	void whatHasNoEndIsRefusedInOnePass(int head) {
		byte[] deep = new byte[2_000_000];
		Arrays.fill(deep, (byte) head);
		assertRefused(deep, "CBOR parse error - ");
	}

	@Test
	void tagsAroundEachOtherAreLevels() throws IOException {
		byte[] tags = new byte[101];
		Arrays.fill(tags, (byte) 0xc6);
		tags[100] = 1;
		assertThat(parse(tags)).isEqualTo(1L);
		assertRefused(joined(List.of(new byte[] { (byte) 0xc6 }, tags)), "the nesting is deeper than 100 levels");
		byte[] apart = joined(List.of(new byte[] { (byte) 0x83 }, tags, tags, tags));
		assertThat(parse(apart)).isEqualTo(List.of(1L, 1L, 1L));
	}

	private @Nullable Object parse(byte[] document) throws IOException {
		return parse(this.parser, document);
	}

	private static @Nullable Object parse(CborParser parser, byte[] document) throws IOException {
		return parser.parse(MessageContent.of(parser.mediaTypes().get(0), new ByteArrayInputStream(document)));
	}

	private static byte[] number(BigInteger digits, int scale) {
		return new CBORMapper().writeValueAsBytes((scale == 0) ? digits : new BigDecimal(digits, scale));
	}

	private void assertRefused(byte[] document, String reason) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(document)).satisfies((failure) -> {
			assertThat(failure.problem().status()).isEqualTo(400);
			assertThat(failure.problem().detail()).contains(reason);
		});
	}

	/**
	 * Single surrogates are no characters, and are not written.
	 */
	private static String written(String text, int length) {
		String start = text.substring(0, Math.min(text.length(), length));
		return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	private static byte[] joined(List<byte[]> parts) {
		return HEX.parseHex(String.join("", parts.stream().map(HEX::formatHex).toList()));
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> beginnings = Arbitraries.strings().ofMaxLength(20);
		// Long texts are written in chunks, which must not cut characters.
		Arbitrary<String> repeated = Arbitraries.of("a", "ö", "中", "🚀", "a🚀");
		return Combinators.combine(beginnings, repeated, Arbitraries.integers().between(0, 9000))
			.as((beginning, part, times) -> beginning + part.repeat(times));
	}

	@Provide
	Arbitrary<List<byte[]>> parts() {
		Arbitrary<byte[]> hard = Arbitraries
			.of("c3b6", "f09f9a80", "c181", "e08181", "eda0bd", "edb880", "f4908080", "f7bfbfbf", "61", "c3", "80",
					"efbfbd", "efbfbf", "00")
			.map(HEX::parseHex);
		return Arbitraries.oneOf(hard, Arbitraries.bytes().array(byte[].class).ofMaxSize(3)).list().ofMaxSize(200);
	}

	@Provide
	Arbitrary<List<byte[]>> heads() {
		Arbitrary<byte[]> heads = Arbitraries
			.of("7f", "5f", "9f", "bf", "ff", "a1", "81", "82", "61", "6161", "62c3b6", "c2", "c3", "c4", "4101",
					"d90100", "d81900", "01", "20", "fb7ff8000000000000", "f97e00", "f6", "f7", "f818", "1c", "3f",
					"df", "7c", "9affffffff", "7affffffff", "7bffffffffffffffff", "5a00000001", "00", "d9d9f7")
			.map(HEX::parseHex);
		return heads.list().ofMaxSize(12);
	}

}
