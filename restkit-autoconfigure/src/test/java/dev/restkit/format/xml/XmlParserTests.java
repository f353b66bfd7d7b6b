package dev.restkit.format.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.format.DocumentLimits;
import dev.restkit.problem.ProblemException;
import dev.restkit.representation.MessageContent;
import dev.restkit.representation.Rendering;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link XmlParser}, also together with {@link XmlRenderer}.
 */
class XmlParserTests {

	private static final MimeType XML = new MimeType("application", "xml");

	private final XmlParser parser = new XmlParser(DocumentLimits.defaults().withNesting(5));

	private final XmlRenderer renderer = new XmlRenderer(JsonMapper.shared());

	@Test
	void readsObjectsListsAndNulls() {
		Object read = parse("""
				<?xml version="1.0" encoding="utf-8"?>
				<!-- a book --><?target data?>
				<book>
					<title>Dune &amp; <![CDATA[<more>]]></title>
					<tags><item>a</item><item>b</item></tags>
					<review><rating>5</rating></review>
					<review><rating>4</rating></review>
					<entry name="a b">x</entry>
					<next nil="true"/>
					<blank/>
					<none type="list"/>
					<empty type="object"> </empty>
				</book>
				""");
		Map<String, Object> expected = new LinkedHashMap<>();
		expected.put("title", "Dune & <more>");
		expected.put("tags", List.of("a", "b"));
		expected.put("review", List.of(Map.of("rating", "5"), Map.of("rating", "4")));
		expected.put("a b", "x");
		expected.put("next", null);
		expected.put("blank", "");
		expected.put("none", List.of());
		expected.put("empty", Map.of());
		assertThat(read).isEqualTo(expected);
		assertThat(parse("\uFEFF<a>\u00E9</a>")).isEqualTo("\u00E9");
		assertThat(parse("<a nil='true'/>")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "x", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a>x<b/></a>", "<a b='1'/>",
			"<a b='1' b='1'/>", "<a nil='true'>x</a>", "<a><item/><b/></a>", "<a type='list'><b/></a>", "<a>&x;</a>",
			"<a>&#0;</a>", "<a>\u0001</a>", "<a type='text'/>", "<x:a xmlns:x='urn:x'/>", "<x:a/>",
			"<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='UTF-7'?><a/>",
			"<?xml version='1.0' encoding='UTF-16'?><a/>", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
			"<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></a>",
			"<include xmlns='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>",
			"<a><b><c><d><e><f><g/></f></e></d></c></b></a>" })
	void refusesWhatItDoesNotRead(String text) {
		assertRefused(text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE a><a/>", "<!DOCTYPE a []><a/>",
			"<!DOCTYPE a SYSTEM 'http://localhost:%d/x'><a/>", "<!DOCTYPE a PUBLIC 'x' 'http://localhost:%d/x'><a/>",
			"<!DOCTYPE a [<!ENTITY x SYSTEM 'http://localhost:%d/x'>]><a>&x;</a>",
			"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
			"<!DOCTYPE a [<!ENTITY %% x SYSTEM 'http://localhost:%d/x'>%%x;]><a/>",
			"<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&x;'/>", "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
			"<!DOCTYPE a [<!NOTATION n SYSTEM 'http://localhost:%d/x'>]><a/>", "<!DOCTYPE", "<a/><!DOCTYPE a>" })
	void refusesDocumentTypesWithoutFetchingAnything(String text) throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertRefused(text.formatted(server.getLocalPort()).getBytes(StandardCharsets.UTF_8));
			server.setSoTimeout(1);
			assertThatExceptionOfType(IOException.class).isThrownBy(server::accept);
		}
	}

	@Test
	void refusesABillionLaughs() {
		StringBuilder text = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 'lol'>");
		for (int level = 1; level < 10; level++) {
			text.append("<!ENTITY l" + level + " '" + ("&l" + (level - 1) + ";").repeat(10) + "'>");
		}
		assertRefused(text.append("]><l>&l9;</l>").toString().getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("otherCharsets")
	void refusesWhatIsNotUtf8(Charset charset) {
		assertRefused("<a>é+ADw-</a>".getBytes(charset));
		assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>é&x;</a>".getBytes(charset));
	}

	static List<Charset> otherCharsets() {
		return List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
				StandardCharsets.UTF_16BE, Charset.forName("UTF-32"), Charset.forName("IBM037"));
	}

	@Test
	void refusesManyAttributes() {
		StringBuilder text = new StringBuilder("<a");
		for (int index = 0; index < 101; index++) {
			text.append(" a" + index + "='x'");
		}
		assertRefused(text.append("/>").toString().getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void saysWhereItIsWrong() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse("<a>\n<b c='1'/></a>"))
			.satisfies((ex) -> assertThat(ex.problem().detail())
				.isEqualTo("XML parse error - an attribute is not known at line 2, column 11."));
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void whatIsWrittenIsReadAgain(@ForAll("values") Object value) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.renderer.render(Rendering.of(Arrays.asList(value, null), XML), out);
		assertThat(parse(new XmlParser(DocumentLimits.defaults().withNesting(10)), out.toByteArray()))
			.isEqualTo(Arrays.asList(asText(value), null));
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void neverFailsOtherwiseThanWithAProblem(@ForAll("nearlyXml") String text) {
		try {
			parse(text);
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isEqualTo(400);
		}
	}

	@Provide
	Arbitrary<String> nearlyXml() {
		return Arbitraries
			.of("<a>", "</a>", "<b/>", "<item>", "</item>", "<entry name=''>", "</entry>", "&amp;", "&x;", "<!--",
					"-->", "<![CDATA[", "]]>", "<?", "?>", "x", " ", "\u0000", "<!DOCTYPE a [", "<a nil='true'/>")
			.list()
			.ofMaxSize(12)
			.map((parts) -> "<a>" + String.join("", parts) + "</a>");
	}

	@Provide
	Arbitrary<Object> values() {
		Arbitrary<String> text = Arbitraries.strings()
			.withChars("<>&'\" \t\r\n]a\u0000\uFFFF\uD800é\u2028:1")
			.ofMaxLength(5);
		Arbitrary<Object> scalar = Arbitraries.oneOf(text.map((value) -> value),
				Arbitraries.longs().map((value) -> value), Arbitraries.of(true, false));
		return nested(nested(scalar));
	}

	private static Arbitrary<Object> nested(Arbitrary<Object> value) {
		return Arbitraries.oneOf(value, value.list().ofMaxSize(3).map((list) -> list),
				Arbitraries.maps(Arbitraries.of("a", "item", "entry", "", "a b", "xml", "name"), value)
					.ofMaxSize(3)
					.map((map) -> map));
	}

	private static Object asText(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> texts = new LinkedHashMap<>();
			map.forEach((name, member) -> texts.put(name, asText(member)));
			return texts;
		}
		if (value instanceof List<?> list) {
			List<Object> texts = new ArrayList<>();
			list.forEach((item) -> texts.add(asText(item)));
			return texts;
		}
		String text = value.toString();
		return text.replace('\u0000', '\uFFFD').replace('\uFFFF', '\uFFFD').replace('\uD800', '\uFFFD');
	}

	private void assertRefused(byte[] bytes) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(this.parser, bytes))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(400))
			.satisfies((ex) -> assertThat(ex.problem().detail()).startsWith("XML parse error - ").endsWith("."));
	}

	private Object parse(String text) {
		return parse(this.parser, text.getBytes(StandardCharsets.UTF_8));
	}

	private static Object parse(XmlParser parser, byte[] bytes) {
		try {
			return parser.parse(MessageContent.of(XML, new ByteArrayInputStream(bytes)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
