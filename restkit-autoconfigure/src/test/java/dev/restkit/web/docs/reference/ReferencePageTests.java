package dev.restkit.web.docs.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.restkit.document.ApiDocument;
import dev.restkit.document.DocumentedLive;
import dev.restkit.document.DocumentedPolicies;
import dev.restkit.document.SecurityScheme;
import dev.restkit.document.SecurityScheme.Kind;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.ReferenceSchema;
import dev.restkit.schema.RelationSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import dev.restkit.schema.UnionSchema;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReferencePage}.
 */
class ReferencePageTests {

	private static final String EVIL = "</code><script>alert('x')</script>\"'\u202E";

	private static final List<String> JSON = List.of("application/json", "application/yaml");

	private static final DocumentationPlaces PLACES = new DocumentationPlaces("api-docs", "./", "./api",
			"./api-assets/0123", "./api-auth/login?next=", "api-docs/swagger",
			List.of(new DocumentationPlaces.Link("api-docs.json", "OpenAPI 3.1 as JSON")));

	private static final ObjectSchema BOOK = new ObjectSchema("BookRepresentation", "A *book*.", List.of(
			Property.readOnly("id", NumberSchema.ofInteger("int64"), false),
			Property.required("title", StringSchema.any().withNotBlank().withLength(null, 200))
				.withDescription("What stands on the cover."),
			Property.required("price",
					NumberSchema.ofDecimal(null).withMinimum(BigDecimal.ZERO, true).withDigits(10, 2)),
			Property.optional("language", StringSchema.ofChoices(List.of("ENGLISH", "FRENCH"))).withDefault("FRENCH"),
			Property.optional("author", new RelationSchema(NumberSchema.ofInteger("int64"), "Author")),
			Property.required("parts", ArraySchema.of(new ReferenceSchema("BookRepresentation"))),
			Property.required("note", StringSchema.any()).withWriteOnly()));

	private static final Parameter BODY = Parameter.of("body", ParameterLocation.BODY, BOOK, true);

	private static final Operation LIST = operation("books.list", "GET", "/api/books", page(),
			new Parameter("page", ParameterLocation.QUERY,
					NumberSchema.ofInteger("int32").withMinimum(BigDecimal.ONE, false), false, 1, "Which *page*."),
			Parameter.of("Accept", ParameterLocation.HEADER, StringSchema.any(), false));

	private static final Operation CREATE = operation("books.create", "POST", "/api/books", BOOK, BODY);

	private static final Operation RETRIEVE = operation("books.retrieve", "GET", "/api/books/{id}", BOOK,
			Parameter.of("id", ParameterLocation.PATH, NumberSchema.ofInteger("int64"), true));

	@Test
	void showsWhatAnOperationTakes() {
		String list = article(write(LIST), "books.list");
		assertThat(list).contains("GET", "/api/books", "Summary of books.list", "<em>emphasis</em>", "Query parameters",
				">page<", "integer (int32)", "at least 1; default 1", "Which <em>page</em>.");
		assertThat(list).doesNotContain("Request body", ">Accept<");
		String retrieve = article(write(RETRIEVE), "books.retrieve");
		assertThat(words(retrieve)).contains("Path parameters id integer (int64) required");
	}

	@Test
	void showsWhatAnOperationAnswers() {
		String list = words(article(write(LIST), "books.list"));
		assertThat(list).contains("Response 200 OK BookPage application/json, application/yaml count integer (int64)",
				"results list of Book id integer (int64) title string price number language string",
				"author integer (int64), the key of a Author or null parts list of Book", "\"count\" : 1");
		assertThat(list.substring(list.indexOf("Response"))).doesNotContain("note");
	}

	@Test
	void showsOfABodyWhatMayBeSent() {
		String create = words(article(write(CREATE), "books.create"));
		String body = create.substring(create.indexOf("Request body"), create.indexOf("Response"));
		assertThat(body).contains("BookRequest",
				"title string required at most 200 characters, not blank What stands on the cover.",
				"greater than 0, at most 10 digits, at most 2 after the point",
				"one of ENGLISH, FRENCH; default FRENCH", "note string required write-only");
		assertThat(body).doesNotContain("id integer");
	}

	@Test
	void showsWhatMayGoWrong() {
		assertThat(words(article(write(CREATE), "books.create"))).contains(
				"400 Bad Request 406 Not Acceptable 409 Conflict 413 Content Too Large 415 Unsupported Media Type");
		assertThat(words(article(write(RETRIEVE), "books.retrieve"))).contains("404 Not Found 406 Not Acceptable Each");
	}

	@Test
	void showsWhoMayCallAndHowOften() {
		DocumentedPolicies policies = new DocumentedPolicies(List.of(), Map.of(CREATE.id(), "IsAdmin"),
				Map.of(CREATE.id(), List.of("100/hour by user")));
		String page = write(document(CREATE, LIST).withPolicies(policies));
		assertThat(words(article(page, "books.create"))).contains("Permission: IsAdmin", "Limit: 100/hour by user",
				"401 Unauthorized 403 Forbidden", "429 Too Many Requests");
		assertThat(words(article(page, "books.list"))).contains("Everybody may call it.").doesNotContain("401", "429");
	}

	@Test
	void saysWhatCanBeFollowed() {
		String page = write(
				document(CREATE, LIST).withLive(new DocumentedLive(Set.of(LIST.id()), Map.of(), Set.of(), null)));
		assertThat(words(article(page, "books.list"))).contains("Can be watched live (SSE, WebSocket).");
		assertThat(words(article(page, "books.create"))).doesNotContain("followed");
	}

	@Test
	void asksForCredentialsAsTheSchemesAre() {
		String page = write(document(LIST).withPolicies(new DocumentedPolicies(
				List.of(new SecurityScheme("basic", Kind.AUTHORIZATION, "basic", "Name and password."),
						new SecurityScheme("token", Kind.AUTHORIZATION, "bearer", null),
						new SecurityScheme("key", Kind.HEADER, "X-Key", null),
						new SecurityScheme("session", Kind.COOKIE, "SID", null)),
				Map.of(), Map.of())));
		assertThat(page).contains("data-basic", "Name and password.", "data-word=\"Bearer\"", "data-header=\"X-Key\"",
				"data-session=\"SID\"", "href=\"./api-auth/login?next&#x3D;\"");
	}

	@Test
	void everyLinkWithinThePageLeadsSomewhere() {
		String page = write(LIST, CREATE, RETRIEVE, payment());
		List<String> ids = matches(page, " id=\"([^\"]+)\"");
		assertThat(ids).doesNotHaveDuplicates().contains("books.list", "schema-Book", "schema-BookRequest");
		assertThat(matches(page, "href=\"#([^\"]+)\"")).isNotEmpty().allMatch(ids::contains);
	}

	@Test
	void showsTheVariantsOfAUnion() {
		String page = write(payment());
		assertThat(words(article(page, "pay"))).contains("type string required one of card, invoice",
				"\"type\" : \"card\"");
		assertThat(words(article(page, "schema-Payment")))
			.contains("One of these, as type says: card Card invoice Invoice");
	}

	@Test
	void escapesEveryText() {
		ObjectSchema object = new ObjectSchema("Evil", EVIL,
				List.of(Property.required(EVIL, StringSchema.ofChoices(List.of(EVIL)).withPattern(EVIL))
					.withDefault(EVIL)
					.withDescription(EVIL)));
		Operation operation = new Operation(new OperationId("evil"), EVIL,
				new Operation.Documentation(EVIL, EVIL, true, false),
				List.of(new Parameter(EVIL, ParameterLocation.QUERY, StringSchema.any().withPattern(EVIL), false, EVIL,
						EVIL), Parameter.of("body", ParameterLocation.BODY, object, true).withDescription(EVIL)),
				object, new HttpBinding("POST", "/" + EVIL, 200, List.of(EVIL), List.of(EVIL)), "x");
		ApiDocument document = ApiDocument.of(EVIL, EVIL, EVIL, OperationRegistry.of(List.of(operation)))
			.withPolicies(new DocumentedPolicies(List.of(new SecurityScheme(EVIL, Kind.HEADER, EVIL, EVIL)),
					Map.of(operation.id(), EVIL), Map.of(operation.id(), List.of(EVIL))));
		String page = write(document);
		assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>", "</code><script");
	}

	@Test
	void hasNothingInlineAndNothingFromElsewhere() {
		String page = write(LIST, CREATE);
		assertThat(matches(page, "(?:src|href)=\"(?!#)([^\"]+)\"")).isNotEmpty()
			.allMatch((address) -> address.startsWith("./") || address.startsWith("api-docs"));
		assertThat(page).doesNotContain(" style=", "<style", "javascript:")
			.doesNotContainPattern("<script(?! [^>]*src=)")
			.doesNotContainPattern(" on[a-z]+=");
	}

	@Test
	void summarisesManyOperations() {
		String page = write(many(201));
		assertThat(matches(page, "<article class=\"operation folded\" id=\"([^\"]+)\"")).hasSize(201);
		String article = article(page, "books200.create");
		assertThat(article).contains("href=\"api-docs/operations/books200.create\"");
		assertThat(words(article.substring(article.indexOf("<h3>"))).strip())
			.isEqualTo("POST /api/books200 Summary of books200.create books200.create");
		assertThat(words(article(page, "schema-BookRequest")))
			.contains("title: string, required; at most 200 characters, not blank", "parts: list of Book");
		List<String> ids = matches(page, " id=\"([^\"]+)\"");
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(matches(page, "href=\"#([^\"]+)\"")).isNotEmpty().allMatch(ids::contains);
		assertThat(write(many(200))).doesNotContain("folded", "api-docs/operations/");
	}

	@Test
	void staysSmallForManyOperations() {
		String page = write(many(1000));
		assertThat(page.length()).isLessThan(600_000);
		assertThat(matches(page, "<([a-z])")).hasSizeLessThan(13_000);
	}

	@Test
	void writesAPageOfOneOperation() {
		String page = page(document(LIST, CREATE), "books.create");
		assertThat(matches(page, "<article class=\"operation\" id=\"([^\"]+)\"")).containsExactly("books.create");
		assertThat(words(article(page, "books.create"))).contains("title string required", "Request body",
				"409 Conflict", "\"title\" : \"string\"");
		assertThat(page).contains("<title>books.create \u2013 Bookstore</title>", "<h1>Bookstore</h1>",
				"href=\"../../api-docs#books.create\"", "href=\"../../api-docs#schema-BookRequest\"",
				"data-self=\"../../api-docs\"", "data-root=\"../.././\"");
		assertThat(matches(page, "(?:src|href)=\"(?!#)([^\"]+)\"")).isNotEmpty()
			.allMatch((address) -> address.startsWith("../../"));
		assertThat(page).doesNotContain(" style=", "<style", "javascript:")
			.doesNotContainPattern("<script(?! [^>]*src=)");
		assertThat(page(document(LIST), "books.create")).isNull();
	}

	@Test
	void leadsFromThePageOfAnOperationToOthers() {
		Operation operation = new Operation(new OperationId("see"), "books",
				new Operation.Documentation(null, "See [the list](#books.list).", false, false), List.of(),
				StringSchema.any(), new HttpBinding("GET", "/see", 200, JSON, JSON), "see");
		assertThat(page(document(operation), "see")).contains(" href=\"../../api-docs#books.list\">the list</a>");
		assertThat(write(operation)).contains(" href=\"#books.list\">the list</a>");
	}

	@Test
	void namesTheFieldsThatAreSearched() {
		String names = new ReferencePage(new PageTemplates(null), theme(), new Markdown())
			.writeNames(document(LIST, CREATE, payment()));
		assertThat(names).contains("\"books.list\":\"page count results id title price language author parts\"",
				"\"books.create\":\"title price language author parts note id\"", "\"pay\":\"type\"",
				"\"schema-Payment\":\"card invoice\"");
	}

	@Test
	void saysThatThereIsNothing() {
		assertThat(write()).contains("There is nothing here that you may call.");
	}

	@Test
	void isMadeOfBlocksThatApplicationsReplace(@TempDir Path classes) throws IOException {
		Path own = classes.resolve(PageTemplates.OVERRIDES + "docs-access.mustache");
		Files.createDirectories(own.getParent());
		Files.writeString(own, "<p>Ask {{id}}.</p>");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, null)) {
			String page = new ReferencePage(new PageTemplates(loader), theme(), new Markdown()).write(document(LIST),
					PLACES);
			assertThat(page).contains("<p>Ask books.list.</p>").doesNotContain("Everybody may call it.");
		}
	}

	private static Operation[] many(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> operation("books" + number + ".create", "POST", "/api/books" + number, BOOK, BODY))
			.toArray(Operation[]::new);
	}

	private static String page(ApiDocument document, String id) {
		return new ReferencePage(new PageTemplates(null), theme(), new Markdown()).write(document, id, PLACES);
	}

	private static String write(Operation... operations) {
		return write(document(operations));
	}

	private static String write(ApiDocument document) {
		return new ReferencePage(new PageTemplates(null), theme(), new Markdown()).write(document, PLACES);
	}

	private static ApiDocument document(Operation... operations) {
		return ApiDocument.of("Bookstore", "1.0", "Sells **books**.", OperationRegistry.of(List.of(operations)));
	}

	private static PageTheme theme() {
		return new PageTheme("Bookstore", null, Map.of());
	}

	private static Operation operation(String id, String method, String path, Schema result, Parameter... parameters) {
		return new Operation(new OperationId(id), "books",
				new Operation.Documentation("Summary of " + id, "With *emphasis*.", false, false), List.of(parameters),
				result, new HttpBinding(method, path, 200, JSON, JSON), id);
	}

	private static ObjectSchema page() {
		return new ObjectSchema("BookPage", null, List.of(Property.required("count", NumberSchema.ofInteger("int64")),
				Property.required("results", ArraySchema.of(BOOK))));
	}

	private static Operation payment() {
		Map<String, Schema> members = new LinkedHashMap<>();
		members.put("card", new ObjectSchema("Card", null, List.of(Property.required("number", StringSchema.any()))));
		members.put("invoice", new ObjectSchema("Invoice", null, List.of()));
		return operation("pay", "POST", "/api/pay", StringSchema.any(),
				Parameter.of("body", ParameterLocation.BODY, new UnionSchema("Payment", "type", members), true));
	}

	private static String article(String page, String id) {
		int start = page.indexOf("id=\"" + id + "\"", page.indexOf("<main"));
		return page.substring(start, page.indexOf("</article>", start));
	}

	private static String words(String html) {
		return html.replaceAll("<[^>]*>", " ").replace("&quot;", "\"").replaceAll("\\s+", " ").replace(" ,", ",");
	}

	private static List<String> matches(String text, String regex) {
		return Pattern.compile(regex).matcher(text).results().map((match) -> match.group(1)).toList();
	}

}
