package dev.restkit.format.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.pagination.Page;
import dev.restkit.representation.Href;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Rendering;
import dev.restkit.serializer.DecimalStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JsonRenderer} and what {@link RestKitJacksonModule} teaches the
 * mapper.
 */
class JsonRendererTests {

	private final AtomicInteger lookups = new AtomicInteger();

	private final LinkRegistry links = new LinkRegistry();

	private final JsonMapper mapper = JsonMapper.builder().addModule(new RestKitJacksonModule(this.links, () -> {
		this.lookups.incrementAndGet();
		return LinkForm.of("https://example.org/shop");
	})).build();

	private final JsonRenderer renderer = new JsonRenderer(this.mapper);

	@Test
	void writesCompactUtf8() {
		assertThat(render(List.of("é😀", 1))).isEqualTo("[\"é😀\",1]");
	}

	@ParameterizedTest
	@CsvSource({ "1E+1, 10", "0E-8, 0.00000000", "1E-7, 0.0000001", "9.90, 9.90", "1.5E+3, 1500",
			"1E+20000, 1E+20000" })
	void writesDecimalsWithoutExponent(BigDecimal value, String written) {
		assertThat(render(List.of(value))).isEqualTo("[" + written + "]");
		assertThat(render(Map.of("amount", value))).isEqualTo("{\"amount\":" + written + "}");
		assertThat(render(new Price(value))).isEqualTo("{\"amount\":\"" + written + "\"}");
	}

	@Test
	void writesDecimalsOfRepresentationsAsTextsWhereConfigured() {
		JsonMapper texts = JsonMapper.builder()
			.addModule(new RestKitJacksonModule(this.links, () -> LinkForm.of(""), DecimalStyle.STRING))
			.build();
		assertThat(texts.writeValueAsString(new Shown(new BigDecimal("9.90"), 1.5)))
			.isEqualTo("{\"price\":\"9.90\",\"weight\":1.5}");
		assertThat(texts.writeValueAsString(List.of(new BigDecimal("9.90")))).isEqualTo("[9.90]");
		assertThat(this.mapper.writeValueAsString(new Shown(BigDecimal.TEN, 1.5)))
			.isEqualTo("{\"price\":10,\"weight\":1.5}");
	}

	record Price(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {

	}

	@ModelSerializer(Object.class)
	record Shown(BigDecimal price, double weight) {

	}

	@Test
	void namesItsTypes() {
		assertThat(this.renderer.format()).isEqualTo("json");
		assertThat(this.renderer.mediaTypes()).map(Object::toString).containsExactly("application/json");
		assertThat(this.renderer.problemMediaType()).hasToString("application/problem+json");
	}

	@Test
	void writesLinksAsUrlsAndAsksForTheBaseOnce() {
		this.links.register(Author.class, "/api/authors");
		assertThat(render(List.of(Link.to(Author.class, 7), new Href("/api/books?page=2"), Link.to(Author.class, "x"))))
			.isEqualTo("[\"https://example.org/shop/api/authors/7\",\"https://example.org/shop/api/books?page=2\","
					+ "\"https://example.org/shop/api/authors/x\"]");
		assertThat(this.lookups).hasValue(1);
	}

	@Test
	void asksForTheBaseAgainForAnotherDocument() {
		render(new Href("/a"));
		render(new Href("/a"));
		assertThat(this.lookups).hasValue(2);
	}

	@Test
	void writesThePageEnvelope() {
		assertThat(render(new Page<>(3, new Href("/api/books?page=2"), null, List.of(1, 2)))).isEqualTo(
				"{\"count\":3,\"next\":\"https://example.org/shop/api/books?page=2\",\"previous\":null,\"results\":[1,2]}");
	}

	@Test
	void neverWritesWhatIsWriteOnly() {
		assertThat(render(new Account(1, "ada", "secret"))).isEqualTo("{\"id\":1,\"name\":\"ada\"}");
	}

	@Test
	void readsWhatIsWriteOnly() {
		assertThat(this.mapper.readValue("{\"name\":\"ada\",\"password\":\"secret\"}", Account.class).password())
			.isEqualTo("secret");
	}

	@Test
	void tellsTheRecordsOfASealedInterfaceApart() {
		assertThat(render(new Order(new Card("1"), List.of(new Cheque(2), new Card("3")))))
			.isEqualTo("{\"payment\":{\"type\":\"card\",\"number\":\"1\"},"
					+ "\"others\":[{\"type\":\"cheque\",\"amount\":2},{\"type\":\"card\",\"number\":\"3\"}]}");
		assertThat(render(List.of(new Card("1")))).isEqualTo("[{\"type\":\"card\",\"number\":\"1\"}]");
	}

	@Test
	void readsTheRecordsOfASealedInterface() {
		assertThat(this.mapper.readValue("{\"type\":\"cheque\",\"amount\":2}", Payment.class)).isEqualTo(new Cheque(2));
		assertThat(this.mapper.readValue("{\"number\":\"1\"}", Card.class)).isEqualTo(new Card("1"));
	}

	@Test
	void leavesJacksonsOwnAnnotationsAlone() {
		assertThat(render(new Circle(1))).isEqualTo("{\"kind\":\"round\",\"radius\":1}");
	}

	@Test
	void leavesOrdinarySealedClassesAlone() {
		assertThat(render(new Dog("Rex"))).isEqualTo("{\"name\":\"Rex\"}");
	}

	@Test
	void passesFailuresOfTheStreamOn() {
		assertThatExceptionOfType(IOException.class).isThrownBy(
				() -> this.renderer.render(Rendering.of("x", MimeTypeUtils.APPLICATION_JSON), new OutputStream() {

					@Override
					public void write(int value) throws IOException {
						throw new IOException("gone");
					}

				}))
			.withMessage("gone");
	}

	private String render(Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.renderer.render(Rendering.of(value, MimeTypeUtils.APPLICATION_JSON), out);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	static class Author {

	}

	record Account(@ReadOnly Integer id, String name, @WriteOnly String password) {

	}

	sealed interface Payment permits Paper, Card {

	}

	sealed interface Paper extends Payment permits Cheque {

	}

	record Card(String number) implements Payment {

	}

	record Cheque(int amount) implements Paper {

	}

	record Order(Payment payment, List<Payment> others) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(Circle.class))
	sealed interface Shape permits Circle {

	}

	@JsonTypeName("round")
	record Circle(int radius) implements Shape {

	}

	abstract static sealed class Animal permits Dog {

	}

	static final class Dog extends Animal {

		private final String name;

		Dog(String name) {
			this.name = name;
		}

		public String getName() {
			return this.name;
		}

	}

}
