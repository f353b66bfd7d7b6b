package dev.restkit.format.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Rendering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link XmlRenderer}.
 */
class XmlRendererTests {

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

	private final JsonMapper mapper = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("")))
		.build();

	private final XmlRenderer renderer = new XmlRenderer(this.mapper);

	@Test
	void writesObjectsListsAndNulls() {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("title", "Dune");
		value.put("price", 9.5);
		value.put("tags", List.of("a", List.of(1, true)));
		value.put("next", null);
		value.put("none", List.of());
		value.put("empty", Map.of());
		value.put("blank", "");
		assertThat(render(value)).isEqualTo(DECLARATION + "<root><title>Dune</title><price>9.5</price>"
				+ "<tags><item>a</item><item><item>1</item><item>true</item></item></tags><next nil=\"true\"/>"
				+ "<none type=\"list\"/><empty type=\"object\"/><blank></blank></root>");
	}

	@Test
	void everyValueIsADocument() {
		assertThat(render("x")).isEqualTo(DECLARATION + "<root>x</root>");
		assertThat(render(List.of(1))).isEqualTo(DECLARATION + "<root><item>1</item></root>");
		assertThat(render(List.of())).isEqualTo(DECLARATION + "<root type=\"list\"/>");
		assertThat(render(null)).isEqualTo(DECLARATION + "<root nil=\"true\"/>");
	}

	@Test
	void namesThatAreNoElementsAreAttributes() {
		for (String name : List.of("", "1", "a b", "a:b", "-a", "<", "é", "xmlns", "XML", "item", "entry")) {
			assertThat(render(Map.of(name, 1)))
				.isEqualTo(DECLARATION + "<root><entry name=\"" + name.replace("<", "&lt;") + "\">1</entry></root>");
		}
		assertThat(render(Map.of("_a-b.C9", 1))).isEqualTo(DECLARATION + "<root><_a-b.C9>1</_a-b.C9></root>");
	}

	@Test
	void escapesWhatMeansSomethingAndReplacesWhatXmlCannotHold() {
		assertThat(render("<a & \"b\">\t\r\n]]>")).contains("&lt;a &amp; &quot;b&quot;&gt;&#9;&#13;&#10;]]&gt;");
		assertThat(render("\u0000\u001F\uFFFE\uD800x\uDC00é😀")).contains(">\uFFFD\uFFFD\uFFFD\uFFFDx\uFFFDé😀<");
	}

	@Test
	void writesValuesAsJsonHasThem() {
		Sample sample = new Sample(LocalDate.of(2026, 5, 1), new BigDecimal("1E-9"), new byte[] { 1, 2 });
		assertThat(render(sample)).isEqualTo(DECLARATION + "<root><release_date>2026-05-01</release_date>"
				+ "<net_price>0.000000001</net_price><raw>AQI=</raw></root>");
	}

	@Test
	void writesLargeDocumentsWhole() {
		String written = render(new ArrayList<>(Collections.nCopies(5000, "é")));
		assertThat(written).endsWith("</item></root>").contains("<item>é</item><item>é</item>");
	}

	@Test
	void writesProblemsAsTheStandardSays() {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("status", 400);
		problem.put("errors", List.of(Map.of("field", "name")));
		assertThat(render(problem, this.renderer.problemMediaType()))
			.isEqualTo(DECLARATION + "<problem xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type>"
					+ "<status>400</status><errors><i><field>name</field></i></errors></problem>");
	}

	private String render(Object value) {
		return render(value, this.renderer.mediaTypes().get(0));
	}

	private String render(Object value, MimeType mediaType) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.renderer.render(Rendering.of(value, mediaType), out);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	private record Sample(LocalDate releaseDate, BigDecimal netPrice, byte[] raw) {

	}

}
