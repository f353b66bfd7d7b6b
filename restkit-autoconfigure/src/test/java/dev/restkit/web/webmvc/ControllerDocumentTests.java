package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the document says about what plain controllers take: it is what they
 * take.
 */
class ControllerDocumentTests extends HttpTest {

	private @Nullable String json;

	@BeforeEach
	void read() {
		this.json = this.http.get("/api-docs.json").body();
	}

	@Test
	void isValid() {
		ParseOptions options = new ParseOptions();
		options.setResolve(true);
		assertThat(new OpenAPIV3Parser().readContents(this.json, null, options).getMessages()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/parcels", "/api/forms", "/api/any", "/api/paged" })
	void whatItSaysIsAcceptedAndWhatItRequiresIsMissed(String prefix) {
		List<DocumentedOperation> operations = DocumentedOperation.of(document(), prefix).toList();
		assertThat(operations).hasSizeGreaterThan(3);
		for (DocumentedOperation operation : operations) {
			List<String> mediaTypes = new ArrayList<>(operation.mediaTypes());
			if (mediaTypes.isEmpty()) {
				mediaTypes.add(null);
			}
			for (String mediaType : mediaTypes) {
				assertAccepted(operation, mediaType);
				assertRequired(operation, mediaType);
			}
		}
	}

	@Test
	@SuppressWarnings("unchecked")
	void allHeadersAreNoParameterAndAnEntityIsItsBody() {
		Map<String, Map<String, Map<String, Object>>> paths = (Map<String, Map<String, Map<String, Object>>>) Objects
			.requireNonNull(document().get("paths"));
		assertThat(Objects.requireNonNull(paths.get("/api/orders/headers")).get("get")).doesNotContainKey("parameters");
		assertThat(Objects.requireNonNull(paths.get("/api/orders/line")).get("put").get("requestBody").toString())
			.contains("/Line");
	}

	private void assertAccepted(DocumentedOperation operation, @Nullable String mediaType) {
		HttpResponse<String> all = operation.call(this.http, mediaType, List.of());
		assertThat(all.statusCode()).as("%s %s: %s", operation, mediaType, all.body()).isEqualTo(200);
		List<String> optional = new ArrayList<>();
		operation.query()
			.stream()
			.filter((parameter) -> !Boolean.TRUE.equals(parameter.get("required")))
			.forEach((parameter) -> optional.add(parameter.get("name").toString()));
		if (mediaType != null) {
			operation.fields(mediaType).keySet().forEach((name) -> optional.add(name.toString()));
			optional.removeAll(operation.requiredFields(mediaType));
		}
		HttpResponse<String> least = operation.call(this.http, mediaType, optional);
		assertThat(least.statusCode()).as("%s %s: %s", operation, mediaType, least.body()).isEqualTo(200);
	}

	private void assertRequired(DocumentedOperation operation, @Nullable String mediaType) {
		List<String> required = new ArrayList<>();
		operation.query()
			.stream()
			.filter((parameter) -> Boolean.TRUE.equals(parameter.get("required")))
			.forEach((parameter) -> required.add(parameter.get("name").toString()));
		if (mediaType != null) {
			required.addAll(operation.requiredFields(mediaType));
		}
		for (String name : required) {
			HttpResponse<String> response = operation.call(this.http, mediaType, List.of(name));
			assertViolations(response,
					violation(name, "/" + name.replace('.', '/'), "required", "This field is required."));
		}
		if (operation.requiresBody()) {
			assertThat(operation.call(this.http, null, List.of()).statusCode()).as("%s", operation).isIn(400, 415);
		}
	}

	@Test
	void describesFiles() {
		DocumentedOperation album = operation("parcel.album");
		assertThat(album.mediaTypes()).containsExactly("multipart/form-data");
		Map<String, Object> file = Map.of("type", "string", "format", "binary", "contentMediaType",
				"application/octet-stream");
		assertThat(album.fields("multipart/form-data").get("photos")).isEqualTo(Map.of("type", "array", "items", file));
		assertThat(album.fields("multipart/form-data").get("cover")).isEqualTo(file);
		assertThat(album.requiredFields("multipart/form-data")).containsExactlyInAnyOrder("photos", "meta");
		assertThat(album.content("multipart/form-data").get("encoding"))
			.isEqualTo(Map.of("meta", Map.of("contentType", "application/json")));
		assertThat(operation("parcel.label").requiredFields("multipart/form-data")).containsExactly("label", "text");
		assertThat(operation("parcel.parts").requiredFields("multipart/form-data")).containsExactly("raw", "text");
	}

	@Test
	void namesPlacesInPartsAfterThePart() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a\"\r\n\r\nx\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n"
				+ "{\"title\":\" \"}\r\n--b--\r\n";
		assertViolations(
				this.http.send("POST", "/api/parcels/album", body.getBytes(), "Content-Type",
						"multipart/form-data; boundary=b"),
				violation("meta.title", "/meta/title", "blank", "This field may not be blank."));
	}

	@Test
	void describesFormsWhereTheHandlerReadsThem() {
		for (String id : List.of("form.logIn.post", "form.logIn.put", "form.logIn.patch")) {
			DocumentedOperation logIn = operation(id);
			assertThat(logIn.mediaTypes()).containsExactly(DocumentedOperation.URLENCODED);
			assertThat(logIn.query()).isEmpty();
			assertThat(logIn.fields(DocumentedOperation.URLENCODED).get("remember"))
				.isEqualTo(Map.of("type", "boolean", "default", false));
		}
	}

	@Test
	void describesBeansInTheQueryOfGetAndInTheFormOfPost() {
		DocumentedOperation get = operation("form.find");
		assertThat(get.mediaTypes()).isEmpty();
		assertThat(get.query()).extracting((parameter) -> parameter.get("name").toString())
			.containsExactlyInAnyOrder("word", "size", "exact", "shelf");
		assertThat(get.queryParameter("size").get("schema"))
			.isEqualTo(Map.of("type", "integer", "format", "int32", "minimum", 1, "default", 20));
		assertThat(get.queryParameter("shelf").get("required")).isEqualTo(true);
		assertThat(operation("form.unchecked").queryParameter("shelf").get("required")).isEqualTo(false);
		DocumentedOperation post = operation("form.findByForm");
		assertThat(post.query()).isEmpty();
		assertThat(post.mediaTypes()).containsExactly(DocumentedOperation.URLENCODED, DocumentedOperation.MULTIPART);
		assertThat(post.requiredFields(DocumentedOperation.URLENCODED)).containsExactly("shelf");
	}

	@Test
	void describesBeansWithinBeans() {
		DocumentedOperation signUp = operation("form.signUp");
		assertThat(signUp.fields(DocumentedOperation.URLENCODED).keySet()).map(Object::toString)
			.containsExactly("userName", "age", "since", "topics", "home.city");
		assertThat(signUp.requiredFields(DocumentedOperation.URLENCODED)).containsExactly("userName", "age");
	}

	@Test
	void leavesBeansInTheQueryBesideABody() {
		DocumentedOperation noted = operation("form.noted");
		assertThat(noted.mediaTypes()).containsExactly("application/json", "application/yaml", "application/x-yaml",
				"text/yaml", "application/xml", "text/xml", "text/csv", "application/cbor", "application/x-ndjson",
				DocumentedOperation.URLENCODED, DocumentedOperation.MULTIPART);
		assertThat(noted.query()).hasSize(4);
	}

	@Test
	void listsAMappingWithoutMethodsUnderEachMethod() {
		assertThat(DocumentedOperation.of(document(), "/api/any").map(DocumentedOperation::id))
			.containsExactlyInAnyOrder("anyMethod.any.get", "anyMethod.any.post", "anyMethod.any.put",
					"anyMethod.any.patch", "anyMethod.any.delete", "anyMethod.one", "anyMethod.anyOf.post",
					"anyMethod.anyOf.put", "anyMethod.anyOf.patch", "anyMethod.anyOf.delete");
		assertBody(this.http.get("/api/any/x"), 200).isEqualTo("{\"one\":\"x\"}");
		assertBody(this.http.send("DELETE", "/api/any/x", null), 200).isEqualTo("{\"any\":\"x\"}");
	}

	@Test
	void describesPages() {
		DocumentedOperation page = operation("paged.page");
		assertThat(page.queryParameter("page").get("schema"))
			.isEqualTo(Map.of("type", "integer", "format", "int32", "minimum", 0, "default", 0));
		assertThat(page.queryParameter("size").get("schema"))
			.isEqualTo(Map.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 2000, "default", 20));
		assertThat(page.queryParameter("sort").get("schema"))
			.isEqualTo(Map.of("type", "array", "items", Map.of("type", "string")));
		DocumentedOperation defaults = operation("paged.defaults");
		assertThat(defaults.queryParameter("page").get("schema")).extracting("default").isEqualTo(2);
		assertThat(defaults.queryParameter("size").get("schema")).extracting("default").isEqualTo(5);
		assertThat(defaults.queryParameter("sort").get("schema")).extracting("default").isEqualTo(List.of("name,desc"));
		assertThat(operation("paged.qualified").query()).extracting((parameter) -> parameter.get("name").toString())
			.containsExactly("left_page", "left_size", "left_sort", "right_page", "right_size", "right_sort");
		assertThat(operation("paged.sorted").query()).singleElement()
			.satisfies((sort) -> assertThat(((Map<?, ?>) sort.get("schema")).get("default"))
				.isEqualTo(List.of("name,asc", "id,asc")));
	}

	@Test
	void pagesAreReadAsDescribed() {
		assertBody(this.http.get("/api/paged/qualified?left_page=3&right_size=9999&right_sort=name,desc"), 200)
			.contains("\"page\":3", "\"size\":2000", "name: DESC");
		String defaults = this.http.get("/api/paged/defaults").body();
		assertThat(this.http.get("/api/paged/defaults?page=2&size=5&sort=name,desc").body()).isEqualTo(defaults);
	}

	private DocumentedOperation operation(String id) {
		return DocumentedOperation.of(document(), "/")
			.filter((operation) -> operation.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError(id));
	}

	private Map<?, ?> document() {
		return JsonMapper.shared().readValue(Objects.requireNonNull(this.json), Map.class);
	}

}
