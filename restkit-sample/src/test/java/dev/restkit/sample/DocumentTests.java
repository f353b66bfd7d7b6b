package dev.restkit.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the document says is what the wire does.
 */
@OnEveryDatabase
class DocumentTests {

	private final BookstoreClient client;

	private final BookstoreClient anonymous;

	private final OpenAPI document;

	DocumentTests(Database database) {
		this.client = database.bookstore().client();
		this.anonymous = database.bookstore().anonymous();
		this.document = parse(this.client.get("/api-docs.json").expect(200).body()).getOpenAPI();
	}

	private static SwaggerParseResult parse(String text) {
		ParseOptions options = new ParseOptions();
		options.setResolveFully(true);
		return new OpenAPIV3Parser().readContents(text, null, options);
	}

	@Test
	void isValidOpenApiInJsonAndYaml() {
		for (String path : List.of("/api-docs.json", "/api-docs.yaml")) {
			SwaggerParseResult result = parse(this.client.get(path).expect(200).body());
			assertThat(result.getMessages()).as(path).isNullOrEmpty();
			assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1.");
			assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(this.document.getPaths());
		}
	}

	@Test
	void saysWhatCanBeFollowed() {
		String events = "text/event-stream";
		assertThat(content("/api/books")).containsKeys("application/json", events);
		assertThat(content("/api/books/{id}").get(events).getSchema().getTypes()).containsExactly("string");
		assertThat(content("/api/shelf")).containsKey(events);
		assertThat(content("/api/hello")).doesNotContainKey(events);
	}

	@Test
	void isAPageForPeopleAndADocumentForClients() {
		Answer page = this.client.get("/api-docs", "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
		assertThat(page.expect(200).header("Content-Type")).startsWith("text/html");
		Answer json = this.client.get("/api-docs", "Accept", "application/json").expect(200);
		assertThat(json.header("Content-Type")).startsWith("application/");
		assertThat(json.object()).containsKey("openapi");
		for (String path : List.of("/api-docs", "/api-docs.json", "/api-docs.yaml")) {
			String allowed = this.client.send("OPTIONS", path, null).expect(200).header("Allow");
			assertThat(allowed).isEqualTo("GET, HEAD, OPTIONS")
				.isEqualTo(this.client.send("POST", path, null).expect(405).header("Allow"));
		}
	}

	@Test
	void thePageOfAnOperationIsForThoseWhoMayCallIt() {
		String path = "/api-docs/operations/books.create";
		Answer page = this.client.get(path).expect(200);
		assertThat(page.body()).contains("id=\"books.create\"", "Request body", "IsAdmin");
		this.client.get(path, "If-None-Match", page.header("ETag")).expect(304);
		this.anonymous.get(path).expect(404);
	}

	@Test
	void thereIsNoPageOfOtherOperations() {
		for (String id : List.of("nothing", "", "books.list.json", "books.list%20", "%3Cscript%3E", "%F0%9F%93%9A",
				"constructor")) {
			assertThat(this.client.get("/api-docs/operations/" + id).status()).as(id).isEqualTo(404);
		}
		for (String id : List.of("..", "%2e%2e", "%2e%2e%2f%2e%2e", "books.list/", "books.list/..", "%00", "%C0%AF",
				"books.list%0d%0aX:%20y", ";books.list", "books.list;x=y")) {
			assertThat(this.client.get("/api-docs/operations/" + id).status()).as(id).isLessThan(500);
		}
	}

	@Test
	void thePageListsEveryOperation() {
		String page = this.client.get("/api-docs", "Accept", "text/html").expect(200).body();
		this.document.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> assertThat(page).contains("id=\"" + operation.getOperationId()
						+ "\" data-method=\"" + method + "\" data-path=\"" + path + "\"")));
		this.document.getComponents()
			.getSchemas()
			.keySet()
			.forEach((name) -> assertThat(page).contains("schema-" + name));
	}

	@Test
	void isNamedAsTheApplication() {
		assertThat(this.document.getInfo().getTitle()).contains("Bookstore");
	}

	@Test
	void everyOperationHasAnIdOfItsOwn() {
		List<String> ids = this.document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.map(Operation::getOperationId)
			.toList();
		assertThat(ids).doesNotContainNull().doesNotHaveDuplicates();
		assertThat(ids).contains("books.list", "books.create", "books.retrieve", "books.update", "books.destroy",
				"books.restock", "books.recent", "authors.list", "reviews.create", "tags.retrieve", "hello.hello",
				"quote.quote");
	}

	@Test
	void listsEveryPathAndMethodThatTheWireHas() {
		assertThat(this.document.getPaths().keySet()).contains("/api/books", "/api/books/{id}",
				"/api/books/{id}/restock", "/api/books/recent", "/api/authors", "/api/authors/{id}", "/api/reviews",
				"/api/reviews/{id}", "/api/tags", "/api/tags/{id}", "/api/hello", "/api/quote");
		this.document.getPaths().forEach((path, item) -> {
			String url = path.replaceAll("\\{[^}]*}", "1");
			for (PathItem.HttpMethod method : PathItem.HttpMethod.values()) {
				if (method.ordinal() <= PathItem.HttpMethod.PATCH.ordinal() && !declares(item, method)) {
					assertThat(this.client.send(method.name(), url, null).status()).as("%s %s", method, path)
						.isEqualTo(405);
				}
			}
		});
	}

	private static boolean declares(PathItem item, PathItem.HttpMethod method) {
		return item.readOperationsMap().containsKey(method);
	}

	@Test
	void tellsWhatIsRequiredToMakeABook() {
		Schema<?> input = body(this.document.getPaths().get("/api/books").getPost());
		assertThat(input.getRequired()).containsExactlyInAnyOrder("title", "isbn", "price", "author");
		Map<String, Schema<?>> fields = properties(input);
		assertThat(fields.keySet()).contains("title", "isbn", "price", "published", "language", "pages", "stock",
				"available", "author", "tags");
		assertThat(fields.get("title").getMaxLength()).isEqualTo(200);
		assertThat(fields.get("pages").getMaximum()).isEqualByComparingTo("5000");
		assertThat(fields.get("pages").getMinimum()).isEqualByComparingTo("1");
		assertThat(fields.get("language").getEnum()).asInstanceOf(InstanceOfAssertFactories.LIST)
			.contains("ENGLISH", "OTHER");
		assertThat(fields.get("language").getDefault()).hasToString("ENGLISH");
		assertThat(fields.get("stock").getDefault()).hasToString("0");
		assertThat(fields.get("available").getDefault()).hasToString("true");
	}

	@Test
	void aPatchRequiresNothing() {
		assertThat(body(this.document.getPaths().get("/api/books/{id}").getPatch()).getRequired()).isNullOrEmpty();
	}

	@Test
	void answersAreAsTheirSchemasSay() {
		Map<String, Schema<?>> page = properties(answer(this.document.getPaths().get("/api/books").getGet(), "200"));
		assertThat(page.keySet()).containsExactlyInAnyOrder("count", "next", "previous", "results");
		for (String name : List.of("books", "authors", "reviews", "tags")) {
			PathItem item = this.document.getPaths().get("/api/" + name + "/{id}");
			Map<String, Object> first = this.client.get("/api/" + name).expect(200).results().get(0);
			assertFits(first, answer(item.getGet(), "200"));
			assertFits(first, answer(item.getPut(), "200"));
			assertFits(first, one(answer(this.document.getPaths().get("/api/" + name).getPost(), "201")));
		}
		assertFits(this.client.get("/api/hello").expect(200).object(),
				answer(this.document.getPaths().get("/api/hello").getGet(), "200"));
		assertFits(this.client.get("/api/books/999999").expect(404).object(),
				answer(this.document.getPaths().get("/api/books/{id}").getGet(), "404"));
		assertFits(this.client.post("/api/books", Map.of()).expect(400).object(),
				answer(this.document.getPaths().get("/api/books").getPost(), "400"));
	}

	/**
	 * The schema of one object, where an operation takes a list of them as well.
	 */
	private static Schema<?> one(Schema<?> schema) {
		return (schema.getOneOf() != null) ? schema.getOneOf().get(0) : schema;
	}

	private static void assertFits(Map<String, Object> answer, Schema<?> schema) {
		Map<String, Schema<?>> properties = properties(schema);
		assertThat(properties.keySet()).containsAll(answer.keySet());
		if (schema.getRequired() != null) {
			assertThat(answer.keySet()).containsAll(schema.getRequired());
		}
		answer.forEach((name, value) -> assertThat(types(properties.get(name))).as(name).contains(typeOf(value)));
	}

	/**
	 * The types that a schema allows; all of them where it does not say.
	 */
	private static Set<String> types(Schema<?> schema) {
		if (schema.getTypes() != null) {
			return schema.getTypes().contains("number") ? Set.of("number", "integer", "null") : schema.getTypes();
		}
		return Set.of("string", "number", "integer", "boolean", "array", "object", "null");
	}

	private static String typeOf(Object value) {
		if (value == null) {
			return "null";
		}
		if (value instanceof Integer || value instanceof Long) {
			return "integer";
		}
		if (value instanceof Number) {
			return "number";
		}
		if (value instanceof Boolean) {
			return "boolean";
		}
		return (value instanceof String) ? "string" : (value instanceof List) ? "array" : "object";
	}

	@Test
	void aBookAlwaysHasAllItsFields() {
		Schema<?> book = answer(this.document.getPaths().get("/api/books/{id}").getGet(), "200");
		assertThat(book.getRequired()).containsExactlyInAnyOrderElementsOf(properties(book).keySet());
		assertThat(properties(book).get("published").getTypes()).contains("null");
		assertThat(properties(book).get("title").getTypes()).doesNotContain("null");
	}

	@Test
	void tellsEveryQueryParameterOfAList() {
		List<String> names = this.document.getPaths()
			.get("/api/books")
			.getGet()
			.getParameters()
			.stream()
			.map(Parameter::getName)
			.toList();
		assertThat(names).contains("page", "page_size", "search", "ordering", "author", "language", "price",
				"price__gte", "published__range", "available", "tag", "tag__in");
		for (String name : names) {
			assertThat(this.client.get("/api/books?" + name + "=").status()).as(name).isEqualTo(200);
		}
	}

	@Test
	void tellsTheParametersOfAHandler() {
		Map<String, Parameter> parameters = new LinkedHashMap<>();
		this.document.getPaths()
			.get("/api/hello")
			.getGet()
			.getParameters()
			.forEach((parameter) -> parameters.put(parameter.getName(), parameter));
		assertThat(parameters.keySet()).contains("name");
		assertThat(parameters.get("name").getIn()).isEqualTo("query");
		assertThat(parameters.get("name").getSchema().getMaxLength()).isEqualTo(40);
		assertThat(parameters.get("name").getRequired()).isNotEqualTo(true);
	}

	@Test
	void tellsTheStatusesOfAnOperation() {
		PathItem books = this.document.getPaths().get("/api/books");
		PathItem book = this.document.getPaths().get("/api/books/{id}");
		assertThat(books.getPost().getResponses().keySet()).contains("201", "400").doesNotContain("200");
		assertThat(book.getDelete().getResponses().keySet()).contains("204", "404").doesNotContain("200");
		assertThat(book.getDelete().getResponses().get("204").getContent()).isNullOrEmpty();
		ApiResponse problem = book.getGet().getResponses().get("404");
		assertThat(resolve(problem).getContent().keySet()).contains("application/problem+json");
	}

	@Test
	void tellsWhatIsConditional() {
		PathItem book = this.document.getPaths().get("/api/books/{id}");
		PathItem review = this.document.getPaths().get("/api/reviews/{id}");
		assertThat(book.getGet().getResponses()).containsKey("304").doesNotContainKeys("412", "428");
		assertThat(book.getGet().getResponses().get("200").getHeaders()).containsOnlyKeys("ETag");
		assertThat(review.getGet().getResponses().get("200").getHeaders()).containsOnlyKeys("ETag", "Last-Modified");
		assertThat(this.document.getPaths().get("/api/books").getGet().getResponses()).containsKey("304");
		for (Operation change : List.of(book.getPut(), book.getPatch(), book.getDelete(),
				this.document.getPaths().get("/api/books/{id}/restock").getPost())) {
			assertThat(change.getResponses()).containsKey("412").doesNotContainKeys("304", "428");
			assertThat(change.getParameters()).extracting(Parameter::getName).contains("If-Match");
		}
		assertThat(this.document.getPaths().get("/api/books").getPost().getResponses()).doesNotContainKey("412");
	}

	private ApiResponse resolve(ApiResponse response) {
		String reference = response.get$ref();
		return (reference != null)
				? this.document.getComponents().getResponses().get(reference.substring(reference.lastIndexOf('/') + 1))
				: response;
	}

	private Schema<?> resolve(Schema<?> schema) {
		String reference = schema.get$ref();
		return (reference != null)
				? this.document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1))
				: schema;
	}

	private Schema<?> body(Operation operation) {
		return resolve(operation.getRequestBody().getContent().get("application/json").getSchema());
	}

	private Schema<?> answer(Operation operation, String status) {
		assertThat(operation.getResponses()).containsKey(status);
		ApiResponse response = resolve(operation.getResponses().get(status));
		return resolve(response.getContent().values().iterator().next().getSchema());
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Map<String, Schema<?>> properties(Schema schema) {
		return (Map<String, Schema<?>>) (Map) schema.getProperties();
	}

	private Content content(String path) {
		return this.document.getPaths().get(path).getGet().getResponses().get("200").getContent();
	}

}
