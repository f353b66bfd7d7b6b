package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the arguments of plain controllers over HTTP.
 */
class ControllerArgumentsTests extends HttpTest {

	private static final String UUID = "0191e1a0-0000-7000-8000-000000000000";

	@Test
	void suppliesQueryAndHeader() {
		assertBody(this.http.get("/api/shop/hello", "User-Agent", "curl/8"), 200)
			.isEqualTo("{\"message\":\"Hello, World!\",\"client\":\"curl/8\"}");
		assertBody(this.http.get("/api/shop/hello?name=Ad%C3%A9", "User-Agent", "x"), 200).contains("Hello, Adé!");
	}

	@Test
	void suppliesTypedValues() {
		assertBody(this.http.get("/api/shop/books/7?since=2020-02-29&sort=PRICE&tags=" + UUID), 200)
			.isEqualTo("{\"id\":7,\"since\":\"2020-02-29\",\"sort\":\"PRICE\",\"tags\":[\"" + UUID + "\"]}");
		assertBody(this.http.get("/api/shop/books/7"), 200)
			.isEqualTo("{\"id\":7,\"since\":\"null\",\"sort\":\"null\",\"tags\":[]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "07", "+7", "0x7", "x", "7.0", "99999999999999999999", "%D9%A7" })
	void anIdOfTheWrongTypeIsNotFound(String id) {
		assertProblem(this.http.get("/api/shop/books/" + id), 404, "Not Found", "not_found", "Not found.");
	}

	@Test
	void suppliesComponents() {
		assertBody(this.http.get("/api/shop/message?level=3&basketName=b", "Language", "en", "X-Host", "h", "Cookie",
				"basket=" + UUID), 200)
			.isEqualTo("{\"language\":\"en\",\"level\":3,\"basket\":\"" + UUID + "\",\"host\":\"h\",\"query\":"
					+ "{\"level\":[\"3\"],\"basketName\":[\"b\"]},\"anonymous\":true,\"component\":\"b by GET\"}");
	}

	@Test
	void suppliesItsArgumentsBetweenSprings() {
		assertBody(this.http.get("/api/shop/around?own=o", "Accept-Language", "fr"), 200)
			.isEqualTo("{\"uri\":\"/api/shop/around\",\"locale\":\"fr\",\"principal\":\"null\",\"own\":\"o\"}");
	}

	@Test
	void whatAnInterfaceSaysOfParametersHolds() {
		for (String query : new String[] { "", "?count=&page_no=" }) {
			assertThatJson(this.http.get("/api/orders/1" + query)).containsOnly(Map.entry("id", 1),
					Map.entry("count", 9), Map.entry("note", "null"), Map.entry("page", 0));
		}
		assertThatJson(this.http.get("/api/orders/1?count=3&page_no=4", "X-Note", "n")).containsOnly(Map.entry("id", 1),
				Map.entry("count", 3), Map.entry("note", "n"), Map.entry("page", 4));
		assertThatJson(this.http.send("POST", "/api/orders", "{\"count\":1}".getBytes(StandardCharsets.UTF_8),
				"Content-Type", "application/json", "Cookie", "sid=s"))
			.containsOnly(Map.entry("order", Map.of("count", 1)), Map.entry("sid", "s"));
	}

	private static MapAssert<String, Object> assertThatJson(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return assertThat(new JsonMapper().readValue(response.body(), new TypeReference<Map<String, Object>>() {
		}));
	}

	@Test
	void reportsAllViolationsAtOnce() {
		assertViolations(this.http.get("/api/shop/books/7?since=x&sort=X&tags=1&tags=" + UUID),
				violation("since", "/since", "invalid",
						"Date has wrong format. Use one of these formats instead: YYYY-MM-DD."),
				violation("sort", "/sort", "invalid_choice", "\\\"X\\\" is not a valid choice."),
				violation("tags[0]", "/tags/0", "invalid", "Must be a valid UUID."));
		assertViolations(this.http.get("/api/shop/message?level=10", "Language", "english", "Cookie", "basket=1"),
				violation("Language", "/Language", "max_length", "Ensure this field has no more than 3 characters."),
				violation("level", "/level", "max_value", "Ensure this value is less than or equal to 9."),
				violation("basket", "/basket", "invalid", "Must be a valid UUID."));
	}

	@Test
	void readsATypedBody() {
		assertBody(this.http.postJson("/api/shop/quote?discount=1",
				"{\"lines\":[{\"book\":1,\"quantity\":2}],\"destination\":\"Rome\","
						+ "\"payment\":{\"type\":\"invoice\",\"company\":\"ACME\"},\"ignored\":true}"),
				201)
			.isEqualTo("{\"price\":9,\"payment\":{\"type\":\"invoice\",\"company\":\"ACME\"}}");
	}

	@Test
	void reportsBodyAndQueryTogether() {
		assertViolations(
				this.http.postJson("/api/shop/quote?discount=-1",
						"{\"lines\":[{\"quantity\":11}],\"destination\":\" \",\"payment\":{\"type\":\"gold\"}}"),
				violation("lines[0].book", "/lines/0/book", "required", "This field is required."),
				violation("lines[0].quantity", "/lines/0/quantity", "max_value",
						"Ensure this value is less than or equal to 10."),
				violation("destination", "/destination", "blank", "This field may not be blank."),
				violation("payment.type", "/payment/type", "invalid_choice", "\\\"gold\\\" is not a valid choice."),
				violation("discount", "/discount", "min_value", "Ensure this value is greater than or equal to 0."));
	}

	@Test
	void aMapIsTheBody() {
		assertBody(this.http.send("PUT", "/api/shop/settings", "{\"a\":[1,2.50]}".getBytes(), "Content-Type",
				"application/json"), 200)
			.isEqualTo("{\"a\":[1,2.50]}");
	}

	@Test
	void springsOwnArgumentsStaySprings() {
		assertBody(this.http.get("/api/shop/spring/05?page=1&word=w", "X-Trace", "t", "Cookie", "theme=dark"), 200)
			.isEqualTo("{\"number\":5,\"size\":7,\"page\":1,\"trace\":\"t\",\"theme\":\"dark\",\"word\":\"w\"}");
	}

	@Test
	void describesWhatSpringRefuses() {
		assertProblem(this.http.get("/api/shop/spring/x?page=1", "X-Trace", "t"), 404, "Not Found", "not_found",
				"Not found.");
		assertViolations(this.http.get("/api/shop/spring/5?page=x", "X-Trace", "t"),
				violation("page", "/page", "invalid", "A valid integer is required."));
		assertViolations(this.http.get("/api/shop/spring/5", "X-Trace", "t"),
				violation("page", "/page", "required", "This field is required."));
		assertViolations(this.http.get("/api/shop/spring/5?page=1"),
				violation("X-Trace", "/X-Trace", "required", "This field is required."));
		assertViolations(this.http.get("/api/shop/spring/5?page=0", "X-Trace", "t"),
				violation("page", "/page", "min_value", "Ensure this value is greater than or equal to 1."));
		assertViolations(this.http.get("/api/shop/spring/5?page=1&size=", "X-Trace", "t", "Cookie", "a=b"),
				violation("size", "/size", "invalid", "A valid integer is required."));
	}

	@Test
	void mixesWithSpringsArguments() {
		assertBody(this.http.get("/api/shop/mixed/5?word=a&level=2"), 200)
			.isEqualTo("{\"id\":5,\"word\":\"a\",\"level\":2}");
		assertViolations(this.http.get("/api/shop/mixed/5?word=a&level=4"),
				violation("level", "/level", "max_value", "Ensure this value is less than or equal to 3."));
	}

	@Test
	void springsBodiesKnowSealedTypesAndViolations() {
		assertBody(this.http.postJson("/api/shop/echo",
				"{\"lines\":[{\"book\":1,\"quantity\":1}],\"destination\":\"Rome\",\"payment\":{\"type\":\"card\",\"number\":\"1\"}}"),
				200)
			.contains("\"payment\":{\"type\":\"card\",\"number\":\"1\"}");
		assertViolations(this.http.postJson("/api/shop/echo", "{\"lines\":[],\"destination\":\"Rome\"}"),
				violation("lines", "/lines", "min_length", "Ensure this field has at least 1 element."));
		assertViolations(this.http.postJson("/api/shop/echo", "{\"lines\":[{\"book\":\"x\"}]}"),
				violation("lines[0].book", "/lines/0/book", "invalid", "Invalid value."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/shop/quote", "/api/shop/echo" })
	void whatABodyLeavesOutIsRequiredWhoeverReadsIt(String path) {
		byte[] yaml = "{lines: [{book: 1}], destination: R, payment: {type: card, number: 1}}"
			.getBytes(StandardCharsets.UTF_8);
		assertViolations(this.http.send("POST", path, yaml, "Content-Type", "application/yaml"),
				violation("lines[0].quantity", "/lines/0/quantity", "required", "This field is required."));
		assertViolations(
				this.http.postJson(path,
						"{\"lines\":[{\"book\":1}],\"destination\":\"R\","
								+ "\"payment\":{\"type\":\"card\",\"number\":\"1\"}}"),
				violation("lines[0].quantity", "/lines/0/quantity", "required", "This field is required."));
		assertViolations(
				this.http.postJson(path,
						"{\"lines\":[{\"book\":1,\"quantity\":null}],\"destination\":\"R\","
								+ "\"payment\":{\"type\":\"card\",\"number\":\"1\"}}"),
				violation("lines[0].quantity", "/lines/0/quantity", "null", "This field may not be null."));
	}

	@Test
	void aControllerThatIsLeftOutWorksAsBefore() {
		assertBody(this.http.get("/api/excluded?name=Ada"), 200).isEqualTo("Ada");
	}

}
