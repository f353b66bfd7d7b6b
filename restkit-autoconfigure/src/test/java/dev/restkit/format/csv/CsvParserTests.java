package dev.restkit.format.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Rendering;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CsvParser}, also together with {@link CsvRenderer}.
 */
class CsvParserTests {

	private static final MimeType CSV = new MimeType("text", "csv");

	private final CsvParser parser = new CsvParser(CsvLimits.defaults());

	private final CsvRenderer renderer = new CsvRenderer(JsonMapper.shared());

	@Test
	void oneLineIsAnObjectAndSeveralAreAList() {
		assertThat(parse("name,age\r\nAnn,7\r\n")).isEqualTo(Map.of("name", "Ann", "age", "7"));
		assertThat(parse("name\nAnn\nBob")).isEqualTo(List.of(Map.of("name", "Ann"), Map.of("name", "Bob")));
		assertThat(parse("name\n")).isEqualTo(List.of());
	}

	@Test
	void makesObjectsAndListsOfTheNamesOfColumns() {
		assertThat(parse("author.name,tags[],none[]\nAnn,a\\|b|c|\\d\\\\,\n"))
			.isEqualTo(Map.of("author", Map.of("name", "Ann"), "tags", List.of("a|b", "c", "\\d\\"), "none", ""));
	}

	@Test
	void readsQuotesLineEndsAndByteOrderMarks() {
		assertThat(parse("\uFEFF\"na\"\"me\",b\r\n\r\n\"x,\r\n\"\"y\"\"\",\"\"\n\n"))
			.isEqualTo(Map.of("na\"me", "x,\r\n\"y\"", "b", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "\uFEFF", "a,b\n1\n", "a\n1,2\n", "a\n\"1", "a\n\"1\"2\n", "a\n1\"2\n",
			"a\r1\r", "a,a\n1,2\n", "a,\n1,2\n", "a\n\u0000\n", "a,a.b\n1,2\n" })
	void refusesWhatCanBeReadInTwoWays(String text) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(text))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(400))
			.satisfies((ex) -> assertThat(ex.problem().detail()).startsWith("CSV parse error - ").endsWith("."));
	}

	@Test
	void saysWhichLineIsWrong() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse("a,b\n1,\"\n\"\n1\n"))
			.satisfies((ex) -> assertThat(ex.problem().detail())
				.isEqualTo("CSV parse error - a line has 1 cells, but there are 2 columns at line 4."));
	}

	@Test
	void refusesWhatIsNotUtf8() {
		for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> parse(this.parser, "é\nü\n".getBytes(charset)));
		}
	}

	@Test
	void refusesMoreThanItsLimits() {
		CsvParser strict = new CsvParser(new CsvLimits(2, 2, 3, 2));
		assertThat(parse(strict, "a,b\n1,2\n1,2\n".getBytes(StandardCharsets.UTF_8))).isNotNull();
		for (String text : List.of("a,b,c\n", "a\n1\n2\n3\n", "a\n1234\n", "a\n\"1234\"\n", "a.b.c\n1\n")) {
			assertThatExceptionOfType(ProblemException.class).as(text)
				.isThrownBy(() -> parse(strict, text.getBytes(StandardCharsets.UTF_8)));
		}
	}

	@Property(tries = 500)
	void whatIsWrittenIsReadAgain(@ForAll("rows") List<Map<String, Object>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.renderer.render(Rendering.of(rows, CSV), out);
		assertThat(parse(this.parser, out.toByteArray())).isEqualTo((rows.size() == 1) ? rows.get(0) : rows);
	}

	@Property(tries = 1000)
	void neverFailsOtherwiseThanWithAProblem(@ForAll byte[] bytes) {
		try {
			parse(this.parser, bytes);
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

	@Provide
	Arbitrary<List<Map<String, Object>>> rows() {
		Arbitrary<String> text = Arbitraries.strings().withChars("=+-@\t'\",|\\\r\n ;aé\uFF1D\u2028").ofMaxLength(6);
		Arbitrary<Object> row = text.flatMap((title) -> text.list()
			.ofMinSize(2)
			.ofMaxSize(3)
			.flatMap((tags) -> text
				.map((name) -> Map.of("title", title, "tags", tags, "author", Map.of("na me", name)))));
		return row.map(CsvParserTests::map).list().ofMinSize(1).ofMaxSize(3);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	private Object parse(String text) {
		return parse(this.parser, text.getBytes(StandardCharsets.UTF_8));
	}

	private static Object parse(CsvParser parser, byte[] bytes) {
		try {
			return parser.parse(MessageContent.of(CSV, new ByteArrayInputStream(bytes)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
