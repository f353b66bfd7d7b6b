package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for operations that RESTKit mounts in Spring MVC itself.
 */
class MountedOperationsTests extends HttpTest {

	@Test
	void answersWithJson() {
		HttpResponse<String> response = this.http.get("/api/shelves?search=oe");
		assertBody(response, 200).isEqualTo("[{\"id\":1,\"name\":\"Poems\"}]");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(response.headers().firstValue("Content-Length")).hasValue("25");
		assertThat(response.headers().allValues("Vary")).as("there is a page, too").contains("Accept");
	}

	@Test
	void createsWithALocation() {
		HttpResponse<String> response = this.http.postJson("/api/shelves", "{\"name\":\"Maps\"}");
		assertBody(response, 201).isEqualTo("{\"id\":3,\"name\":\"Maps\"}");
		assertThat(response.headers().firstValue("Location")).hasValue(base() + "/api/shelves/3");
	}

	@Test
	void removesWithoutContent() {
		HttpResponse<String> response = this.http.send("DELETE", "/api/shelves/1", null);
		assertBody(response, 204).isEmpty();
		assertThat(response.headers().firstValue("Content-Type")).isEmpty();
	}

	@Test
	void answersHeadWithTheHeadersOfGet() {
		HttpResponse<String> response = this.http.send("HEAD", "/api/shelves", null);
		assertBody(response, 200).isEmpty();
		assertThat(response.headers().firstValue("Content-Length")).hasValue("49");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
	}

	@Test
	void refusesOtherMethodsWithAllow() {
		HttpResponse<String> response = this.http.send("PUT", "/api/shelves", "{}".getBytes());
		assertProblem(response, 405, "Method Not Allowed", "method_not_allowed", "Method \\\"PUT\\\" not allowed.");
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
	}

	@Test
	void describesItselfToOptions() {
		HttpResponse<String> response = this.http.send("OPTIONS", "/api/shelves", null);
		assertBody(response, 200)
			.isEqualTo("{\"name\":\"Shelves\",\"description\":\"\",\"renders\":[\"application/json\",\"text/html\"],"
					+ "\"parses\":[\"application/json\"],\"actions\":{\"POST\":{\"name\":{\"type\":\"string\",\"required\":true,"
					+ "\"read_only\":false,\"label\":\"Name\",\"min_length\":1,\"max_length\":10}}},"
					+ "\"parameters\":{\"GET\":{\"search\":{\"type\":\"string\",\"required\":false,\"in\":\"query\"}}}}");
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
		assertThat(response.headers().allValues("Accept-Patch")).isEmpty();
	}

	@Test
	void negotiatesBeforeItExecutes() {
		assertProblem(this.http.send("DELETE", "/api/shelves/13", null, "Accept", "image/png"), 406, "Not Acceptable",
				"not_acceptable", "Could not satisfy the request Accept header.");
		assertBody(this.http.get("/api/shelves/1", "Accept", "application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
				200)
			.isEqualTo("{\"id\":1,\"name\":\"Poems\"}");
	}

	@Test
	void refusesBodiesOfOtherTypes() {
		byte[] body = "{\"name\":\"Maps\"}".getBytes(StandardCharsets.UTF_8);
		assertUnsupported("POST", "/api/shelves", body, "text/plain", "Accept-Post", "application/json");
		assertUnsupported("PUT", "/api/shelves/1", body, "application/merge-patch+json", "Accept", "application/json");
		assertUnsupported("PATCH", "/api/shelves/1", body, "application/xml", "Accept-Patch",
				"application/json, application/merge-patch+json");
		assertUnsupported("POST", "/api/shelves", body, "application/json; charset=ISO-8859-1", "Accept-Post",
				"application/json");
		assertUnsupported("POST", "/api/shelves", body, "*/*", "Accept-Post", "application/json");
		assertUnsupported("POST", "/api/shelves", body, "nonsense", "Accept-Post", "application/json");
	}

	@Test
	void refusesBodiesOfOtherCodings() {
		byte[] body = "{\"name\":\"Maps\"}".getBytes(StandardCharsets.UTF_8);
		for (String[] headers : new String[][] { { "Content-Encoding", "gzip" },
				{ "Content-Encoding", "identity, gzip" },
				{ "Content-Encoding", "identity", "Content-Encoding", "gzip" } }) {
			HttpResponse<String> response = this.http.send("POST", "/api/shelves", body, headers);
			assertProblem(response, 415, "Unsupported Media Type", "unsupported_media_type",
					"Unsupported content coding \\\"gzip\\\" in request.");
			assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("identity");
		}
		assertBody(this.http.send("POST", "/api/shelves", body, "Content-Type", "application/json", "Content-Encoding",
				"Identity"), 201);
	}

	@Test
	void refusesUntypedBodies() {
		byte[] body = "{\"name\":\"Maps\"}".getBytes(StandardCharsets.UTF_8);
		assertThat(this.http.send("POST", "/api/shelves", body).statusCode()).isEqualTo(415);
		assertThat(this.http
			.send("POST", "/api/shelves", body, "Content-Type", "application/json", "Content-Type", "text/plain")
			.statusCode()).isEqualTo(415);
	}

	@Test
	void readsWhatIsSentInUtf8() {
		assertBody(this.http.send("POST", "/api/shelves", "{\"name\":\"Käse\"}".getBytes(StandardCharsets.UTF_8),
				"Content-Type", "application/json;charset=UTF-8"), 201)
			.contains("\"name\":\"Käse\"");
		assertBody(this.http.chunked("PATCH", "/api/shelves/1", "{\"a\":null}".getBytes(StandardCharsets.UTF_8),
				"Content-Type", "application/merge-patch+json"), 200)
			.isEqualTo("{\"a\":null}");
	}

	@Test
	void anEmptyBodyIsNoData() {
		String required = violation("name", "/name", "required", "This field is required.");
		assertViolations(this.http.send("POST", "/api/shelves", new byte[0], "Content-Type", "image/png"), required);
		assertViolations(this.http.chunked("POST", "/api/shelves", new byte[0], "Content-Type", "image/png"), required);
		assertViolations(this.http.send("POST", "/api/shelves", null), required);
	}

	@Test
	void refusesBodiesThatAreTooLarge() {
		byte[] body = ("{\"name\":\"" + "x".repeat(2048) + "\"}").getBytes(StandardCharsets.UTF_8);
		String detail = "The request body is larger than 2048 bytes.";
		assertProblem(this.http.send("POST", "/api/shelves", body, "Content-Type", "application/json"), 413,
				"Content Too Large", "content_too_large", detail);
		assertProblem(this.http.chunked("POST", "/api/shelves", body, "Content-Type", "application/json"), 413,
				"Content Too Large", "content_too_large", detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/shelves/01", "/api/shelves/x", "/api/shelves/99999999999", "/api/shelves/1/nosuch",
			"/api//shelves", "/api/Shelves", "/api/shelves/%20" })
	void findsNothing(String path) {
		assertProblem(this.http.get(path), 404, "Not Found", "not_found", "Not found.");
	}

	@Test
	void suppliesWhatOnlySpringCan() {
		assertBody(this.http.get("/api/shelves/about", "X-Trace", "7"), 200)
			.isEqualTo("{\"trace\":\"7\",\"uri\":\"/api/shelves/about\"}");
		assertViolations(this.http.get("/api/shelves/about"),
				violation("X-Trace", "/X-Trace", "required", "This field is required."));
		assertBody(this.http.send("POST", "/api/shelves/1/upload", "bytes".getBytes(), "Content-Type", "text/plain"),
				200)
			.isEqualTo("{\"text\":\"bytes\"}");
	}

	@Test
	void passesResponseEntitiesThrough() {
		HttpResponse<String> raw = this.http.get("/api/shelves/1/raw");
		assertBody(raw, 202).isEqualTo("{\"id\":1,\"name\":\"Raw\"}");
		assertThat(raw.headers().firstValue("X-Shelf")).hasValue("yes");
		HttpResponse<String> text = this.http.get("/api/shelves/1/text");
		assertBody(text, 200).isEqualTo("shelf 1");
		assertThat(text.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/plain"));
	}

	@Test
	void neverSendsHalfAnAnswer() {
		assertProblem(this.http.get("/api/shelves/1/broken"), 500, "Internal Server Error", "error",
				"A server error occurred.");
		assertProblem(this.http.send("DELETE", "/api/shelves/13", null), 500, "Internal Server Error", "error",
				"A server error occurred.");
	}

	@Test
	void leavesItsPathToAControllerThatHasIt() {
		assertBody(this.http.get("/api/shelves/import"), 200).isEqualTo("{\"by\":\"controller\"}");
	}

	@Test
	void hasTheInterceptorsOfControllers() {
		assertThat(this.http.get("/api/shelves/1").headers().allValues("X-Intercepted")).containsExactly("yes");
		assertThat(this.http.get("/api/shop/hello").headers().allValues("X-Intercepted")).containsExactly("yes");
	}

	@Test
	void hasTheCorsOfControllers() {
		assertThat(this.http.get("/api/shelves/1", "Origin", "https://app.test")
			.headers()
			.firstValue("Access-Control-Allow-Origin")).hasValue("https://app.test");
		assertThat(this.http.get("/api/shelves/1", "Origin", "https://evil.test").statusCode()).isEqualTo(403);
		HttpResponse<String> preflight = this.http.send("OPTIONS", "/api/shelves/1", null, "Origin", "https://app.test",
				"Access-Control-Request-Method", "PUT");
		assertThat(preflight.statusCode()).isEqualTo(200);
		assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET,PUT");
	}

	@Test
	void theRootLinksLists() {
		assertBody(this.http.get("/api"), 200).isEqualTo("{\"shelves\":\"" + base() + "/api/shelves\"}");
	}

	private void assertUnsupported(String method, String path, byte[] body, String type, String header,
			String supported) {
		HttpResponse<String> response = this.http.send(method, path, body, "Content-Type", type);
		assertProblem(response, 415, "Unsupported Media Type", "unsupported_media_type",
				"Unsupported media type \\\"" + type + "\\\" in request.");
		assertThat(response.headers().firstValue(header)).hasValue(supported);
	}

}
