package dev.restkit.document.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OpenApiWriter}.
 */
class OpenApiWriterTests {

	private final Map<String, Object> document = new OpenApiWriter().write(Bookstore.document(), "/shop");

	@Test
	void tagsTellWhatAGroupIsAbout() {
		Map<String, Object> document = new OpenApiWriter()
			.write(Bookstore.document().withGroups(Map.of("books", "*All* books.")), "/");
		assertThat(document).extractingByKey("tags", InstanceOfAssertFactories.LIST)
			.contains(Map.of("name", "books", "description", "*All* books."));
	}

	@Test
	void isValid() {
		ParseOptions options = new ParseOptions();
		options.setResolve(true);
		options.setResolveFully(false);
		String json = JsonMapper.builder().build().writeValueAsString(this.document);
		SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
		assertThat(result.getMessages()).isEmpty();
		assertThat(result.getOpenAPI().getPaths()).hasSize(3);
		assertThat(result.getOpenAPI().getComponents().getSchemas()).hasSize(14);
	}

	@Test
	void isTheSameEveryTime() {
		Map<String, Object> again = new OpenApiWriter().write(Bookstore.document(), "/shop");
		JsonMapper mapper = JsonMapper.builder().build();
		assertThat(mapper.writeValueAsString(again)).isEqualTo(mapper.writeValueAsString(this.document));
	}

	@Test
	void saysWhatItIs() {
		assertThat(this.document.keySet()).containsExactly("openapi", "info", "servers", "tags", "paths", "components");
		assertThat(at("openapi")).isEqualTo("3.1.0");
		assertThat(at("info"))
			.isEqualTo(Map.of("title", "Bookstore", "version", "1.0", "description", "Sells **books**."));
		assertThat(at("servers")).isEqualTo(List.of(Map.of("url", "/shop")));
		assertThat(at("tags")).isEqualTo(List.of(Map.of("name", "books"), Map.of("name", "quote")));
	}

	@Test
	void listsPathsAsRegisteredUnderOneTemplate() {
		assertThat(map("paths").keySet()).containsExactly("/api/books", "/api/books/{id}", "/api/quote");
		assertThat(map("paths", "/api/books/{id}").keySet()).containsExactly("get", "put", "patch", "delete");
		assertThat(list("paths", "/api/books/{id}", "delete", "parameters")).singleElement()
			.isEqualTo(Map.of("name", "id", "in", "path", "required", true, "schema",
					Map.of("type", "integer", "format", "int64")));
	}

	@Test
	void describesParameters() {
		List<Object> parameters = list("paths", "/api/books", "get", "parameters");
		assertThat(parameters).extracting("name").containsExactly("page", "language", "X-Shop", "theme");
		assertThat(parameters.get(0))
			.isEqualTo(Map.of("name", "page", "in", "query", "description", "Which page.", "required", false, "schema",
					Map.of("type", "integer", "format", "int32", "minimum", 1L, "default", 1)));
		assertThat(parameters.get(1)).isEqualTo(Map.of("name", "language", "in", "query", "required", false, "style",
				"form", "explode", true, "schema",
				Map.of("type", "array", "items", Map.of("type", "string", "enum", List.of("ENGLISH", "FRENCH")))));
	}

	@Test
	void describesBodiesInEveryMediaType() {
		Map<String, Object> content = map("paths", "/api/books/{id}", "patch", "requestBody", "content");
		assertThat(content.keySet()).containsExactly("application/json", "application/merge-patch+json",
				"application/json-patch+json");
		assertThat(content.get("application/merge-patch+json"))
			.isEqualTo(Map.of("schema", reference("PatchedBookRequest")));
		assertThat(at("paths", "/api/books/{id}", "patch", "requestBody", "content", "application/json-patch+json",
				"schema", "type"))
			.isEqualTo("array");
		assertThat(at("paths", "/api/books", "post", "requestBody", "content", "application/yaml", "schema"))
			.isEqualTo(reference("BookRequest"));
	}

	@Test
	void describesSuccess() {
		assertThat(at("paths", "/api/books", "get", "responses", "200", "content", "application/yaml", "schema"))
			.isEqualTo(reference("BookPage"));
		assertThat(map("paths", "/api/books", "post", "responses", "201").keySet()).containsExactly("description",
				"headers", "content");
		assertThat(at("paths", "/api/books/{id}", "delete", "responses", "204"))
			.isEqualTo(Map.of("description", "No Content"));
	}

	@Test
	void describesTheProblemsThatCanBe() {
		assertThat(statuses("/api/books", "get")).containsExactly("200", "400", "406", "default");
		assertThat(statuses("/api/books", "post")).containsExactly("201", "400", "406", "409", "413", "415", "default");
		assertThat(statuses("/api/books/{id}", "get")).containsExactly("200", "404", "406", "default");
		assertThat(at("paths", "/api/books", "get", "responses", "400")).isEqualTo(Map.of("description", "Bad Request",
				"content", Map.of("application/problem+json", Map.of("schema", reference("Problem")))));
	}

	@Test
	void describesConstraints() {
		assertThat(property("BookRequest", "title"))
			.isEqualTo(Map.of("type", "string", "minLength", 1, "maxLength", 200, "pattern", "\\S"));
		assertThat(property("BookRequest", "isbn")).isEqualTo(Map.of("type", "string", "pattern", "^97[89][0-9]{10}$"));
		assertThat(property("BookRequest", "tags")).isEqualTo(Map.of("type", "array", "items", Map.of("type", "string"),
				"minItems", 0, "maxItems", 10, "uniqueItems", true));
		assertThat(map("components", "schemas", "BookRequest", "properties", "price"))
			.containsEntry("exclusiveMinimum", 0L)
			.extractingByKey("maximum")
			.hasToString("99999999.99");
	}

	@Test
	void describesWhatMayBeNull() {
		assertThat(property("BookRequest", "published"))
			.isEqualTo(Map.of("type", List.of("string", "null"), "format", "date"));
		assertThat(property("BookRequest", "language")).isEqualTo(Map.of("type", List.of("string", "null"), "enum",
				Arrays.asList("ENGLISH", "FRENCH", null), "default", "ENGLISH"));
		assertThat(property("BookRequest", "author")).isEqualTo(Map.of("anyOf",
				List.of(reference("AuthorRequest"), Map.of("type", "null")), "description", "Who wrote it."));
		assertThat(property("BookRequest", "extra")).isEqualTo(Map.of());
		assertThat(property("BookRequest", "labels"))
			.isEqualTo(Map.of("type", List.of("object", "null"), "additionalProperties", Map.of("type", "string")));
	}

	@Test
	void describesWhatIsReadOrWrittenOnly() {
		assertThat(property("Book", "id")).isEqualTo(Map.of("type", "integer", "format", "int64", "readOnly", true));
		assertThat(property("BookRequest", "note")).isEqualTo(Map.of("type", "string", "writeOnly", true));
		assertThat(map("components", "schemas", "Book", "properties").keySet()).doesNotContain("note");
	}

	@Test
	void requiresByDirection() {
		assertThat(list("components", "schemas", "Book", "required")).map(Object::toString)
			.contains("id", "published", "extra")
			.doesNotContain("note");
		assertThat(list("components", "schemas", "BookRequest", "required")).map(Object::toString)
			.containsExactly("title", "isbn", "price", "tags", "note");
		assertThat(map("components", "schemas", "PatchedBookRequest").keySet()).doesNotContain("required");
	}

	@Test
	void describesUnionsAndRecursion() {
		assertThat(at("components", "schemas", "Payment"))
			.isEqualTo(Map.of("oneOf", List.of(reference("Card"), reference("Invoice")), "discriminator",
					Map.of("propertyName", "type", "mapping",
							Map.of("card", "#/components/schemas/Card", "invoice", "#/components/schemas/Invoice"))));
		assertThat(property("Card", "type")).isEqualTo(Map.of("type", "string", "enum", List.of("card")));
		assertThat(property("Node", "children")).isEqualTo(Map.of("type", "array", "items", reference("Node")));
	}

	@Test
	void describesProblems() {
		assertThat(list("components", "schemas", "Problem", "required")).map(Object::toString)
			.containsExactly("type", "title", "status", "detail", "code");
		assertThat(at("components", "schemas", "Problem", "properties", "errors", "items"))
			.isEqualTo(reference("Violation"));
	}

	private Object property(String component, String name) {
		return at("components", "schemas", component, "properties", name);
	}

	private List<String> statuses(String path, String method) {
		return List.copyOf(map("paths", path, method, "responses").keySet());
	}

	private Map<String, Object> map(String... path) {
		Map<String, Object> copy = new LinkedHashMap<>();
		((Map<?, ?>) at(path)).forEach((key, value) -> copy.put(key.toString(), value));
		return copy;
	}

	private List<Object> list(String... path) {
		return new ArrayList<>((List<?>) at(path));
	}

	private Object at(String... path) {
		Object current = this.document;
		for (String name : path) {
			assertThat(((Map<?, ?>) current).containsKey(name)).as(name).isTrue();
			current = ((Map<?, ?>) current).get(name);
		}
		return current;
	}

	private static Map<String, Object> reference(String name) {
		return Map.of("$ref", "#/components/schemas/" + name);
	}

}
