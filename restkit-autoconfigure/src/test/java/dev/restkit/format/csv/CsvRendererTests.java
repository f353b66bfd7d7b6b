package dev.restkit.format.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Rendering;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CsvRenderer}.
 */
class CsvRendererTests {

	private static final StringSchema TEXT = StringSchema.any();

	private static final List<String> NAMES = List.of("a", "b", "c");

	private static final ObjectSchema AUTHOR = new ObjectSchema("Author", null,
			List.of(Property.required("name", TEXT), Property.required("secret", TEXT).withWriteOnly()));

	private static final ObjectSchema BOOK = new ObjectSchema("Book", null,
			List.of(Property.required("title", TEXT), Property.optional("price", NumberSchema.ofDecimal(null)),
					Property.optional("author", AUTHOR), Property.optional("tags", ArraySchema.of(TEXT)),
					Property.optional("reviews", ArraySchema.of(AUTHOR))));

	private final JsonMapper mapper = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("")))
		.build();

	private final CsvRenderer renderer = new CsvRenderer(this.mapper);

	@Test
	void writesTheDeclaredColumns() {
		Map<String, Object> book = Map.of("title", "Dune", "price", 9.5, "author", Map.of("name", "Frank"), "tags",
				List.of("a|b", "c\\"), "reviews", List.of(Map.of("name", "x")), "unknown", 1);
		assertThat(render(List.of(book), ArraySchema.of(BOOK))).isEqualTo("title,price,author.name,tags[],reviews\r\n"
				+ "Dune,9.5,Frank,a\\|b|c\\\\,\"[{\"\"name\"\":\"\"x\"\"}]\"\r\n");
	}

	@net.jqwik.api.Property
	void theOrderOfPropertiesDoesNotMatter(@ForAll("orders") List<String> outer, @ForAll("orders") List<String> inner) {
		ObjectSchema part = new ObjectSchema("Part", null,
				NAMES.stream().map((name) -> Property.required(name, TEXT)).toList());
		List<Property> properties = new ArrayList<>(List.of(Property.required("part", part)));
		NAMES.forEach((name) -> properties.add(Property.required(name, TEXT)));
		Map<String, Object> row = new LinkedHashMap<>();
		for (String name : outer) {
			row.put(name, name);
			if (name.equals("a")) {
				Map<String, Object> nested = new LinkedHashMap<>();
				inner.forEach((each) -> nested.put(each, "inner " + each));
				row.put("part", nested);
			}
		}
		assertThat(render(List.of(row, row), ArraySchema.of(new ObjectSchema("Whole", null, properties))))
			.isEqualTo("part.a,part.b,part.c,a,b,c\r\n" + "inner a,inner b,inner c,a,b,c\r\n".repeat(2));
	}

	@Provide
	Arbitrary<List<String>> orders() {
		return Arbitraries.shuffle(NAMES);
	}

	@Test
	void writesTheNamesOfTheColumnsOfAnEmptyList() {
		assertThat(render(List.of(), ArraySchema.of(AUTHOR))).isEqualTo("name\r\n");
		assertThat(render(page(List.of()), pageOf(AUTHOR))).isEqualTo("name\r\n");
		assertThat(render(List.of(), null)).isEmpty();
	}

	@Test
	void writesTheResultsOfAPage() {
		Map<String, Object> page = page(List.of(Map.of("name", "Ann"), Map.of("name", "Bob")));
		assertThat(render(page, pageOf(AUTHOR))).isEqualTo("name\r\nAnn\r\nBob\r\n");
		assertThat(render(page, null)).isEqualTo("name\r\nAnn\r\nBob\r\n");
	}

	@Test
	void anObjectThatOnlyLooksLikeAPageIsARow() {
		assertThat(render(Map.of("results", List.of(1, 2)), null)).isEqualTo("results[]\r\n1|2\r\n");
	}

	@Test
	void findsTheColumnsOfDataOfWhichNothingWasDeclared() {
		Map<String, Object> first = new LinkedHashMap<>();
		first.put("a", 1);
		first.put("b", null);
		Map<String, Object> second = new LinkedHashMap<>();
		second.put("b", Map.of("x", true));
		second.put("c", List.of(1, 2));
		second.put("d", List.of(List.of()));
		assertThat(render(List.of(first, second), null)).isEqualTo("a,b.x,c[],d\r\n1,,,\r\n,true,1|2,[[]]\r\n");
	}

	@Test
	void rowsThatAreNoObjectsHaveOneColumn() {
		assertThat(render("hello", TEXT)).isEqualTo("value\r\nhello\r\n");
		assertThat(render(List.of("a", "b"), null)).isEqualTo("value\r\na\r\nb\r\n");
		assertThat(render(Arrays.asList("a", null), null)).isEqualTo("value\r\na\r\n\"\"\r\n");
	}

	@Test
	void writesValuesAsJsonHasThem() {
		Sample sample = new Sample(LocalDate.of(2026, 5, 1), new BigDecimal("1E-9"), new byte[] { 1, 2 },
				Kind.PAPER_BACK);
		assertThat(render(sample, null))
			.isEqualTo("release_date,net_price,raw,kind\r\n2026-05-01,0.000000001,AQI=,PAPER_BACK\r\n");
	}

	@Test
	void quotesWhatNeedsQuotes() {
		assertThat(render(List.of("a,b", "a\"b", "a\nb", "a\rb", " a ", "é😀"), null))
			.isEqualTo("value\r\n\"a,b\"\r\n\"a\"\"b\"\r\n\"a\nb\"\r\n\"a\rb\"\r\n a \r\né😀\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "'=1",
			"''=1" })
	void defusesFormulas(String text) {
		assertThat(render(List.of(text), null)).isEqualTo("value\r\n'" + text + "\r\n");
		assertThat(render(Map.of(text, 1), null)).isEqualTo("'" + text + "\r\n1\r\n");
		assertThat(render(List.of(List.of(text, "b")), null)).isEqualTo("value[]\r\n'" + text + "|b\r\n");
	}

	@Test
	void leavesNumbersAndOtherTextsAlone() {
		assertThat(render(List.of(-1, -1.5, "a=b", "'quoted'", "'"), null))
			.isEqualTo("value\r\n-1\r\n-1.5\r\na=b\r\n'quoted'\r\n'\r\n");
	}

	@Test
	void whatRefersToItselfIsOneCell() {
		ObjectSchema tree = new ObjectSchema("Tree", null,
				List.of(Property.required("name", TEXT), Property.optional("parent", new ReferenceSchema("Tree"))));
		assertThat(render(Map.of("name", "a", "parent", Map.of("name", "b")), tree))
			.isEqualTo("name,parent\r\na,\"{\"\"name\"\":\"\"b\"\"}\"\r\n");
	}

	@Test
	void tellsNoProblems() {
		assertThat(this.renderer.problemMediaType()).isNull();
		assertThat(this.renderer.mediaTypes()).hasToString("[text/csv;charset=utf-8]");
	}

	private static ObjectSchema pageOf(ObjectSchema item) {
		return new ObjectSchema(item.name() + "Page", null,
				List.of(Property.required("count", NumberSchema.ofDecimal(null)), Property.readOnly("next", TEXT, true),
						Property.readOnly("previous", TEXT, true), Property.required("results", ArraySchema.of(item))));
	}

	private static Map<String, Object> page(List<?> results) {
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("count", results.size());
		page.put("next", null);
		page.put("previous", null);
		page.put("results", results);
		return page;
	}

	private String render(Object value, Schema schema) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.renderer.render(new Rendering(value, this.renderer.mediaTypes().get(0), schema), out);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	private enum Kind {

		PAPER_BACK

	}

	private record Sample(LocalDate releaseDate, BigDecimal netPrice, byte[] raw, Kind kind) {

	}

}
