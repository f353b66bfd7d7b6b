package dev.restkit.web.docs;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import dev.restkit.document.ApiDocument;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.problem.ProblemException;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;
import dev.restkit.web.ShownOperation;
import dev.restkit.web.docs.reference.ReferencePage;
import dev.restkit.web.docs.reference.TryForms;
import dev.restkit.web.form.RelatedLists;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageHeaders;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.page.PageTheme;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.GzipCoding;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DocumentationHandlerMapping}.
 */
class DocumentationHandlerMappingTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final Operation LIST = operation("books.list", "GET", false,
			Parameter.of("page", ParameterLocation.QUERY, NumberSchema.ofInteger("int32"), false));

	private static final Operation CREATE = operation("books.create", "POST", false,
			Parameter.of("body", ParameterLocation.BODY,
					new ObjectSchema("Book", null, List.of(Property.required("title", StringSchema.any()))), true));

	private static final Operation HIDDEN = operation("books.hidden", "GET", true,
			Parameter.of("page", ParameterLocation.QUERY, NumberSchema.ofInteger("int32"), false));

	private final AtomicInteger written = new AtomicInteger();

	private final AtomicInteger described = new AtomicInteger();

	private final DocumentationHandlerMapping mapping = mapping("/api-docs", getClass().getClassLoader());

	private final DocumentationHandlerMapping own = mapping("/api-docs", getClass().getClassLoader(), pages());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                              | application/json
			application/json                 | application/json
			application/vnd.oai.openapi+json | application/vnd.oai.openapi+json
			application/yaml                 | application/yaml
			application/vnd.oai.openapi      | application/vnd.oai.openapi
			text/html                        | text/html;charset=UTF-8
			""")
	void negotiates(String accept, String contentType) throws Exception {
		MockHttpServletResponse response = call(get("/api-docs", accept));
		assertThat(response.getContentType()).isEqualTo(contentType);
		assertThat(response.getHeader("Vary")).isEqualTo("Accept");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void givesJsonToClientsThatDoNotSay() throws Exception {
		MockHttpServletResponse response = call(new MockHttpServletRequest("GET", "/api-docs"));
		assertThat(response.getContentAsString()).isEqualTo("{\"openapi\":\"3.1.0\",\"answer\":\"no\"}");
	}

	@Test
	void refusesWhatItDoesNotHave() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> call(get("/api-docs", "image/png")))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(406));
	}

	@ParameterizedTest
	@CsvSource({ "/api-docs.json,application/json", "/api-docs.yaml,application/yaml",
			"/api-docs.yml,application/yaml" })
	void servesBySuffix(String path, String contentType) throws Exception {
		MockHttpServletResponse response = call(get(path, BROWSER));
		assertThat(response.getContentType()).isEqualTo(contentType);
		assertThat(response.containsHeader("Vary")).isFalse();
	}

	@Test
	void quotesInYamlWhatIsNoText() throws Exception {
		assertThat(call(get("/api-docs.yaml", BROWSER)).getContentAsString())
			.isEqualTo("openapi: \"3.1.0\"\nanswer: \"no\"\n");
	}

	@Test
	void writesOnce() throws Exception {
		call(get("/api-docs.json", BROWSER));
		call(get("/api-docs", "application/json"));
		call(get("/api-docs", "application/vnd.oai.openapi+json"));
		assertThat(this.written).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api-docs", "/api-docs.json", "/api-docs.yaml" })
	void answersThatNothingChanged(String path) throws Exception {
		String etag = call(get(path, "*/*")).getHeader("ETag");
		assertThat(etag).matches("\"[0-9a-f]{32}\"");
		MockHttpServletRequest request = get(path, "*/*");
		request.addHeader("If-None-Match", etag);
		MockHttpServletResponse response = call(request);
		assertThat(response.getStatus()).isEqualTo(304);
		assertThat(response.getHeader("ETag")).isEqualTo(etag);
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void givesEachRepresentationItsOwnTag() throws Exception {
		assertThat(List.of("application/json", "application/vnd.oai.openapi+json", "application/yaml", "text/html"))
			.extracting((accept) -> call(get("/api-docs", accept)).getHeader("ETag"))
			.doesNotHaveDuplicates();
	}

	@Test
	void answersHeadWithoutBody() throws Exception {
		MockHttpServletRequest request = get("/api-docs.json", "*/*");
		request.setMethod("HEAD");
		MockHttpServletResponse response = call(request);
		assertThat(response.getContentLength()).isPositive();
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void refusesOtherMethods(String method) {
		MockHttpServletRequest request = get("/api-docs", "*/*");
		request.setMethod(method);
		assertThatExceptionOfType(HttpRequestMethodNotSupportedException.class).isThrownBy(() -> call(request))
			.satisfies((ex) -> assertThat(ex.getSupportedMethods()).containsExactly("GET", "HEAD"));
	}

	@Test
	void tellsItsMethods() throws Exception {
		MockHttpServletRequest request = get("/api-docs", "*/*");
		request.setMethod("OPTIONS");
		MockHttpServletResponse response = call(request);
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void redirectsFromTheSlash() throws Exception {
		MockHttpServletResponse response = call(get("/api-docs/", BROWSER));
		assertThat(response.getStatus()).isEqualTo(308);
		assertThat(response.getHeader("Location")).isEqualTo("../api-docs");
	}

	@Test
	void servesThePage() throws Exception {
		MockHttpServletResponse response = call(get("/api-docs", BROWSER));
		String page = response.getContentAsString();
		assertThat(page).contains("<html lang=\"en\">", "<title>Books &lt;&amp;&gt; {body}</title>",
				"data-url=\"api-docs.json\"", "<noscript>", "href=\"api-docs.json\"", "href=\"api-docs.yaml\"");
		assertThat(page).doesNotContain("http:", "https:", "<script>", "onload");
		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';",
				"frame-ancestors 'none'");
		assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
		assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
	}

	@Test
	void servesEveryAssetThatThePageNames() throws Exception {
		String page = call(get("/api-docs", BROWSER)).getContentAsString();
		List<String> assets = Pattern.compile("\"(api-docs/assets/[^\"]+)\"")
			.matcher(page)
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(assets).hasSize(5);
		for (String asset : assets) {
			MockHttpServletResponse response = call(get("/" + asset, "*/*"));
			assertThat(response.getContentLength()).isPositive();
			assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
			assertThat(response.getContentType()).startsWith(
					asset.endsWith("css") ? "text/css" : asset.endsWith("js") ? "text/javascript" : "image/png");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api-docs/assets/", "/api-docs/assets/../..", "/api-docs/assets/%2e%2e/%2e%2e/docs.js",
			"/api-docs/assets/..%2f..%2fdocs.js", "/api-docs/assets/docs.js", "/api-docs/assets/5.0.0/docs.js" })
	void servesNoOtherFile(String path) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> call(get(path, "*/*")))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(404));
	}

	@Test
	void ignoresTheQuery() throws Exception {
		String page = call(get("/api-docs", BROWSER)).getContentAsString();
		MockHttpServletRequest request = get("/api-docs", BROWSER);
		request.setQueryString("url=https://evil.example/api.json&configUrl=https://evil.example/config.json");
		request.setParameter("url", "https://evil.example/api.json");
		assertThat(call(request).getContentAsString()).isEqualTo(page);
	}

	@Test
	void linksTheDocumentsWhereThereIsNoSwaggerUi() throws Exception {
		ClassLoader bare = new ClassLoader(null) {
		};
		DocumentationHandlerMapping plain = mapping("/docs/v1", bare);
		String page = call(plain, get("/docs/v1", BROWSER)).getContentAsString();
		assertThat(page).contains("href=\"v1.json\"", "href=\"v1.yaml\"").doesNotContain("<script", "swagger");
	}

	@Test
	void servesSwaggerUiBelow() throws Exception {
		MockHttpServletResponse response = call(get("/api-docs/swagger", BROWSER));
		String page = response.getContentAsString();
		assertThat(page).contains("data-url=\"../api-docs.json\"", "src=\"../api-docs/assets/");
		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(response.containsHeader("Vary")).isFalse();
	}

	@Test
	void servesItsOwnPageWhereThereAreTemplates() throws Exception {
		MockHttpServletResponse response = call(this.own, get("/api-docs", BROWSER));
		assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(response.getContentAsString()).contains("<h1>Books &lt;&amp;&gt; {body} <span", "id=\"books.list\"",
				"href=\"api-docs/swagger\"", "href=\"./shop\"", "src=\"./api-assets/");
		assertThat(response.getHeader("Content-Security-Policy"))
			.isEqualTo(PageHeaders.ALL.get("Content-Security-Policy"))
			.doesNotContain("unsafe");
		assertThat(response.getHeaders("Vary")).contains("Accept");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
		assertThat(call(this.own, get("/api-docs", "application/json")).getContentType()).isEqualTo("application/json");
	}

	@Test
	void findsItsFilesFromDeeperPaths() throws Exception {
		DocumentationHandlerMapping deep = mapping("/docs/v1", getClass().getClassLoader(), pages());
		assertThat(call(deep, get("/docs/v1", BROWSER)).getContentAsString()).contains("href=\"v1.json\"",
				"href=\"v1/swagger\"", "href=\"../shop\"", "src=\"../api-assets/", "data-root=\"../\"");
	}

	@Test
	void answersThatItsOwnPageDidNotChange() throws Exception {
		String etag = call(this.own, get("/api-docs", BROWSER)).getHeader("ETag");
		MockHttpServletRequest request = get("/api-docs", BROWSER);
		request.addHeader("If-None-Match", etag);
		MockHttpServletResponse response = call(this.own, request);
		assertThat(response.getStatus()).isEqualTo(304);
		assertThat(response.getContentAsByteArray()).isEmpty();
		assertThat(response.getHeaders("Vary")).contains("Accept");
	}

	@Test
	void sendsItsOwnPageCompressed() throws Exception {
		MockHttpServletRequest request = get("/api-docs", BROWSER);
		request.addHeader("Accept-Encoding", "gzip");
		MockHttpServletResponse response = call(this.own, request);
		assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
		assertThat(response.getHeaders("Vary")).contains("Accept", "Accept-Encoding");
	}

	@Test
	void writesItsOwnPageOnceForAllThatAreShownTheSame() throws Exception {
		for (String caller : List.of("anonymous", "anonymous", "admin", "anonymous", "admin")) {
			MockHttpServletRequest request = get("/api-docs", BROWSER);
			request.setRemoteUser(caller);
			String page = call(this.own, request).getContentAsString();
			assertThat(page.contains("id=\"books.create\"")).isEqualTo(caller.equals("admin"));
		}
		assertThat(this.described).hasValue(2);
	}

	@Test
	void servesTheFormOfAnOperationThatTheCallerIsShown() throws Exception {
		MockHttpServletResponse list = call(this.own, get("/api-docs/try/books.list", "*/*"));
		assertThat(list.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(list.getContentAsString()).contains("<form class=\"try\"", "data-in=\"query\"", "name=\"page\"");
		MockHttpServletRequest create = get("/api-docs/try/books.create", "*/*");
		create.setRemoteUser("admin");
		assertThat(call(this.own, create).getContentAsString()).contains("data-in=\"body\"", "name=\"title\"",
				"data-raw");
	}

	@ParameterizedTest
	@ValueSource(strings = { "books.create", "books.hidden", "nothing", "%3Cscript%3E", "" })
	void servesNoOtherForm(String id) {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> call(this.own, get("/api-docs/try/" + id, "*/*")))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(404));
	}

	@Test
	void servesThePageOfAnOperationThatTheCallerIsShown() throws Exception {
		MockHttpServletRequest request = get("/api-docs/operations/books.create", BROWSER);
		request.setRemoteUser("admin");
		MockHttpServletResponse response = call(this.own, request);
		assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(response.getContentAsString()).contains("<article class=\"operation\" id=\"books.create\"",
				">title<", "href=\"../../api-docs#books.create\"", "src=\"../.././api-assets/");
		assertThat(response.getHeader("Content-Security-Policy"))
			.isEqualTo(PageHeaders.ALL.get("Content-Security-Policy"));
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
	}

	@ParameterizedTest
	@ValueSource(strings = { "books.create", "books.hidden", "nothing", "", "..", "%2e%2e", "..%2fbooks.list",
			"%3Cscript%3E", "books.list%00", "books.list%20", "BOOKS.LIST", "books.list.json", "%F0%9F%93%9A" })
	void servesNoOtherOperation(String id) {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> call(this.own, get("/api-docs/operations/" + id, "*/*")))
			.satisfies((ex) -> assertThat(ex.problem().status()).isEqualTo(404));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api-docs/operations/books.list", "/api-docs/names.json" })
	void answersThatWhatBelongsToItsOwnPageDidNotChange(String path) throws Exception {
		String etag = call(this.own, get(path, "*/*")).getHeader("ETag");
		MockHttpServletRequest request = get(path, "*/*");
		request.addHeader("If-None-Match", etag);
		MockHttpServletResponse response = call(this.own, request);
		assertThat(response.getStatus()).isEqualTo(304);
		assertThat(response.getHeader("ETag")).isEqualTo(etag);
		assertThat(response.getContentAsByteArray()).isEmpty();
		MockHttpServletRequest post = get(path, "*/*");
		post.setMethod("POST");
		assertThatExceptionOfType(HttpRequestMethodNotSupportedException.class).isThrownBy(() -> call(this.own, post));
	}

	@Test
	void namesTheFieldsOfWhatTheCallerIsShown() throws Exception {
		MockHttpServletResponse response = call(this.own, get("/api-docs/names.json", "*/*"));
		assertThat(response.getContentType()).isEqualTo("application/json");
		assertThat(response.getContentAsString()).contains("\"books.list\":\"page\"")
			.doesNotContain("books.create", "books.hidden", "title\"");
		MockHttpServletRequest request = get("/api-docs/names.json", "*/*");
		request.setRemoteUser("admin");
		assertThat(call(this.own, request).getContentAsString()).contains("\"books.create\":\"title\"");
	}

	@Test
	void leavesOtherPathsAlone() throws Exception {
		assertThat(chain(this.mapping, get("/api-docs.xml", "*/*"))).isNull();
		assertThat(chain(this.mapping, get("/api", "*/*"))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "api-docs", "/api-docs/", "/{x}", "/**" })
	void refusesOddPaths(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> new DocumentationSettings(path, "API", "1.0", null))
			.withMessageContaining("'path' must be a path such as '/api-docs'");
	}

	private DocumentationHandlerMapping mapping(String path, ClassLoader classLoader) {
		return mapping(path, classLoader, null);
	}

	private DocumentationHandlerMapping mapping(String path, ClassLoader classLoader, @Nullable ReferencePages pages) {
		List<DocumentFormat> formats = List.of(new JsonDocumentFormat((shown) -> {
			this.written.incrementAndGet();
			return document();
		}), new YamlDocumentFormat((shown) -> document()));
		DocumentationHandlerMapping created = new DocumentationHandlerMapping(
				new DocumentationSettings(path, "Books <&> {body}", "1.0", null), formats,
				DocumentationHandlerMappingTests::shownTo, classLoader, Compression.atOnce(List.of()), pages);
		created.setApplicationContext(new StaticWebApplicationContext());
		return created;
	}

	private ReferencePages pages() {
		OperationRegistry catalogue = OperationRegistry.of(List.of(LIST, CREATE, HIDDEN));
		PageTemplates templates = new PageTemplates(null);
		PageTheme theme = new PageTheme("Books", null, Map.of());
		Compression compression = Compression.atOnce(List.of(new GzipCoding()));
		return new ReferencePages(new ReferencePage(templates, theme, new Markdown()),
				new TryForms(templates, (tried) -> catalogue.find(tried.id()), RelatedLists::none, new Markdown()),
				(shown) -> {
					this.described.incrementAndGet();
					return ApiDocument.of("Books <&> {body}", "1.0", null,
							OperationRegistry.of(catalogue.operations()
								.stream()
								.filter((operation) -> shown.contains(ShownOperation.of(operation)))
								.toList()));
				}, new PageAssets(theme, compression), compression, "/shop");
	}

	private static Set<ShownOperation> shownTo(HttpServletRequest request) {
		return "admin".equals(request.getRemoteUser())
				? Set.of(ShownOperation.of(LIST), ShownOperation.of(CREATE), ShownOperation.of(HIDDEN))
				: Set.of(ShownOperation.of(LIST), ShownOperation.of(HIDDEN));
	}

	private static Operation operation(String id, String method, boolean hidden, Parameter parameter) {
		return new Operation(new OperationId(id), "books", new Operation.Documentation(null, null, false, hidden),
				List.of(parameter), StringSchema.any(), new HttpBinding(method, "/" + id, 200, List.of(), List.of()),
				id);
	}

	private static Map<String, Object> document() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		document.put("answer", "no");
		return document;
	}

	private MockHttpServletResponse call(MockHttpServletRequest request) throws Exception {
		return call(this.mapping, request);
	}

	private static MockHttpServletResponse call(DocumentationHandlerMapping mapping, MockHttpServletRequest request)
			throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
		HandlerExecutionChain chain = chain(mapping, request);
		for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
			assertThat(interceptor.preHandle(request, response, chain.getHandler())).isTrue();
		}
		((HttpRequestHandler) chain.getHandler()).handleRequest(request, response);
		return response;
	}

	private static HandlerExecutionChain chain(DocumentationHandlerMapping mapping, MockHttpServletRequest request)
			throws Exception {
		ServletRequestPathUtils.parseAndCache(request);
		return mapping.getHandler(request);
	}

	private static MockHttpServletRequest get(String path, String accept) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Accept", accept);
		return request;
	}

}
