package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the format in which clients are told of problems, wherever these come from.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProblemFormatTests extends HttpTest {

	private static final String BOUNDARY = "multipart/form-data; boundary=b";

	@ParameterizedTest
	@ValueSource(strings = { "/api/nosuch", "/nosuch", "/api/filtered/gone", "/api/filtered/conflict",
			"/api/filtered/failure", "/api/trouble/closed", "/api/trouble/never", "/api/trouble/word",
			"/api/trouble/upload" })
	void isTheNegotiatedOne(String path) {
		HttpResponse<String> yaml = this.http.get(path, "Accept", "application/yaml");
		assertThat(yaml.statusCode()).isBetween(400, 503);
		assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/problem+yaml");
		assertThat(yaml.body()).contains("status: " + yaml.statusCode()).contains("instance: \"" + path + "\"");
		HttpResponse<String> json = this.http.get(path, "Accept", "junk");
		assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(json.body()).contains("\"status\":" + json.statusCode());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/nosuch.yaml", "/api/filtered/gone.yaml", "/api/filtered/failure.yaml",
			"/api/filtered/gone?format=yaml", "/api/trouble/closed?format=yaml" })
	void isTheOneThatTheUrlNames(String path) {
		HttpResponse<String> response = this.http.get(path);
		assertThat(response.headers().firstValue("Content-Type")).as(response.body())
			.hasValue("application/problem+yaml");
	}

	@Test
	void aHandlerThatTakesTooLongIsUnavailable() {
		assertProblem(this.http.get("/api/trouble/never"), 503, "Service Unavailable", "unavailable",
				"The service is unavailable, try again later.");
	}

	@Test
	void anUploadThatIsTooLargeIsAProblem() {
		String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
				+ "x".repeat(1_100_000) + "\r\n--b--\r\n";
		HttpResponse<String> response = this.http.send("POST", "/api/trouble/upload", form.getBytes(), "Content-Type",
				BOUNDARY);
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("\"code\":\"content_too_large\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/filtered/form", "/api/trouble/form" })
	void aFormThatCannotBeDecodedIsMalformed(String path) {
		for (String form : new String[] { "a=%zz", "%=1", "a=%c0%80" }) {
			HttpResponse<String> response = this.http.send("POST", path, form.getBytes(), "Content-Type",
					"application/x-www-form-urlencoded");
			assertProblem(response, 400, "Bad Request", "parse_error", "Malformed request.");
		}
	}

	@Test
	void browsersOutsideTheApiAreShownThePage() {
		HttpResponse<String> page = this.http.get("/nosuch", "Accept", "text/html,*/*;q=0.8");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
		HttpResponse<String> api = this.http.get("/api/filtered/gone", "Accept", "text/html,*/*;q=0.8");
		assertThat(api.body()).as("within the API, RESTKit shows it").contains("HTTP 410", "application/problem+json");
	}

	@Test
	void anUnexpectedFailureOfAFilterIsOneLineOfTheLog(CapturedOutput output) {
		this.http.get("/api/filtered/failure", "Authorization", "Bearer hidden-token");
		assertThat(output.getOut().lines().filter((line) -> line.contains("IllegalStateException"))).hasSize(1);
		assertThat(output.getOut()).doesNotContain("\tat ").doesNotContain("hidden-token");
	}

	@Test
	void whatWasExpectedIsNotLogged(CapturedOutput output) {
		this.http.get("/api/nosuch");
		this.http.get("/api/trouble/closed");
		this.http.get("/api/filtered/conflict");
		this.http.postJson("/api/shop/quote", "{");
		assertThat(output.getOut()).doesNotContain(" ERROR ").doesNotContain("\tat ");
	}

}
