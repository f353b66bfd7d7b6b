package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what clients see when something goes wrong around plain controllers.
 */
@ExtendWith(OutputCaptureExtension.class)
class ControllerProblemsTests extends HttpTest {

	@Test
	void anUnknownPathIsNotFound() {
		assertProblem(this.http.get("/api/nosuch"), 404, "Not Found", "not_found", "Not found.");
		assertProblem(this.http.get("/nosuch"), 404, "Not Found", "not_found", "Not found.");
		assertProblem(this.http.get("/api/nosuch", "Accept", "text/plain"), 404, "Not Found", "not_found",
				"Not found.");
	}

	@Test
	void aBrowserOutsideTheApiGetsThePage() {
		HttpResponse<String> response = this.http.get("/nosuch", "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
	}

	@Test
	void aWrongMethodIsNotAllowed() {
		HttpResponse<String> response = this.http.send("DELETE", "/api/shop/hello", null);
		assertProblem(response, 405, "Method Not Allowed", "method_not_allowed", "Method \\\"DELETE\\\" not allowed.");
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
	}

	@Test
	void aFormatThatNobodyWritesIsNotAcceptable() {
		assertProblem(this.http.get("/api/shop/hello", "Accept", "image/png"), 406, "Not Acceptable", "not_acceptable",
				"Could not satisfy the request Accept header.");
	}

	@Test
	void aFormatThatNobodyReadsIsUnsupported() {
		HttpResponse<String> own = this.http.send("POST", "/api/shop/quote", "{}".getBytes(), "Content-Type",
				"text/plain");
		assertProblem(own, 415, "Unsupported Media Type", "unsupported_media_type",
				"Unsupported media type \\\"text/plain\\\" in request.");
		assertThat(own.headers().firstValue("Accept-Post"))
			.hasValue("application/json, application/yaml, application/x-yaml, text/yaml, application/xml, text/xml, "
					+ "text/csv, application/cbor, application/x-ndjson, application/x-www-form-urlencoded, "
					+ "multipart/form-data");
		HttpResponse<String> springs = this.http.send("POST", "/api/shop/echo", "{}".getBytes(), "Content-Type",
				"text/plain");
		assertProblem(springs, 415, "Unsupported Media Type", "unsupported_media_type",
				"Unsupported media type \\\"text/plain\\\" in request.");
		assertThat(springs.headers().firstValue("Accept")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/shop/quote", "/api/shop/echo" })
	void aBodyThatIsTooLargeIsRefused(String path) {
		byte[] body = ("{\"destination\":\"" + "x".repeat(3000) + "\"}").getBytes(StandardCharsets.UTF_8);
		String detail = "The request body is larger than 2048 bytes.";
		assertProblem(this.http.send("POST", path, body, "Content-Type", "application/json"), 413, "Content Too Large",
				"content_too_large", detail);
		assertProblem(this.http.chunked("POST", path, body, "Content-Type", "application/json"), 413,
				"Content Too Large", "content_too_large", detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/shop/quote", "/api/shop/echo" })
	void aBrokenBodyIsAParseError(String path) {
		assertProblem(this.http.postJson(path, "{\"lines\":"), 400, "Bad Request", "parse_error",
				"JSON parse error - the document ends too early at line 1, column 10.");
	}

	@Test
	void aBodyOfAnotherKindIsRefused() {
		String path = "/api/shop/quote";
		assertViolations(this.http.postJson(path, "[]"),
				violation("", "", "invalid", "Invalid data. Expected a dictionary, but got list."));
		assertViolations(this.http.postJson(path, "\"x\""),
				violation("", "", "invalid", "Invalid data. Expected a dictionary, but got string."));
		assertViolations(this.http.postJson(path, "null"), violation("", "", "null", "No data provided."));
		assertViolations(this.http.postJson("/api/shop/echo", ""), violation("", "", "null", "No data provided."));
	}

	@Test
	void noBodyAtAllLeavesOutEveryField() {
		String required = "This field is required.";
		assertViolations(this.http.send("POST", "/api/shop/quote", null, "Content-Type", "image/png"),
				violation("lines", "/lines", "required", required),
				violation("destination", "/destination", "required", required),
				violation("payment", "/payment", "required", required));
	}

	@ParameterizedTest
	@ValueSource(strings = { "name=%C0%80", "name=%ED%A0%80", "name=%00", "name=%FF", "%C3=a" })
	void aMalformedQueryIsRefused(String query) {
		assertProblem(this.http.get("/api/shop/hello?" + query), 400, "Bad Request", "parse_error",
				"The query is not valid percent-encoded UTF-8, or has a null character.");
	}

	@Test
	void aQueryOfTooManyParametersIsRefused() {
		assertProblem(this.http.get("/api/shop/hello?" + "a=1&".repeat(51)), 400, "Bad Request", "parse_error",
				"The query has more than 50 parameters.");
	}

	@Test
	void theApplicationsOwnHandlersWin() {
		assertBody(this.http.send("DELETE", "/api/shop/books/14", null), 418).isEqualTo("{\"own\":\"answer\"}");
	}

	@Test
	void anUnexpectedFailureIsLoggedOnceAndTellsNothing(CapturedOutput output) {
		assertProblem(this.http.send("DELETE", "/api/shop/books/13", null), 500, "Internal Server Error", "error",
				"A server error occurred.");
		assertThat(output.getOut()).containsOnlyOnce("java.lang.IllegalStateException: com.example.Secret")
			.contains("ERROR");
	}

	@Test
	void aFailureOfAFilterIsAProblem() {
		assertProblem(this.http.get("/api/filtered/gone"), 410, "Gone", "gone", "Gone.");
		assertProblem(this.http.get("/api/filtered/conflict"), 409, "Conflict", "conflict", "Taken.");
		assertProblem(this.http.get("/api/filtered/failure"), 500, "Internal Server Error", "error",
				"A server error occurred.");
	}

	@Test
	void theErrorPageItselfIsNotFound() {
		assertProblem(this.http.get("/error"), 404, "Not Found", "not_found", "Not found.");
		assertProblem(this.http.postJson("/error", "{}"), 404, "Not Found", "not_found", "Not found.");
		assertThat(this.http.get("/error", "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/shop/quote", "/api/shop/echo", "/api/shelves" })
	void aFormWithoutABoundaryIsAParseError(String path) {
		assertProblem(
				this.http.send("POST", path, "x".getBytes(StandardCharsets.UTF_8), "Content-Type",
						"multipart/form-data"),
				400, "Bad Request", "parse_error", "Multipart form parse error - the boundary is missing.");
	}

	@Test
	void springsOwnResponseStatusesAreProblems() {
		assertProblem(this.http.get("/api/shop/status/409"), 409, "Conflict", "conflict", "It is taken.");
		assertProblem(this.http.get("/api/shop/status/402"), 402, "Payment Required", "payment_required",
				"It is taken.");
		assertProblem(this.http.get("/api/shop/status/503"), 503, "Service Unavailable", "unavailable",
				"The service is unavailable, try again later.");
	}

	@Test
	void aTrailingSlashIsRedirected() {
		HttpResponse<String> response = this.http.get("/api/shop/hello/?name=a%20b");
		assertThat(response.statusCode()).isEqualTo(308);
		assertThat(response.headers().firstValue("Location")).hasValue("/api/shop/hello?name=a%20b");
		assertThat(this.http.send("POST", "/api/shop/quote/", "{}".getBytes()).statusCode()).isEqualTo(308);
		assertThat(this.http.get("/api/").headers().firstValue("Location")).hasValue("/api");
	}

	@Test
	void answersVaryByAccept() {
		assertThat(this.http.get("/api/shop/hello").headers().allValues("Vary")).contains("Accept");
		assertThat(this.http.get("/api/nosuch").headers().allValues("Vary")).containsOnlyOnce("Accept");
	}

	@Test
	void aHandlerWithoutResultAnswersWithoutContent() {
		HttpResponse<String> response = this.http.send("DELETE", "/api/shop/books/1", null);
		assertBody(response, 200).isEmpty();
		assertThat(response.headers().firstValue("Content-Type")).isEmpty();
	}

}
