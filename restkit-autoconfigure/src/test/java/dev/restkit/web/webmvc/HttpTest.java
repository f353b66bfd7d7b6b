package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the one application that the tests of this package share.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "restkit.limits.body=2KB", "restkit.limits.upload=64KB", "restkit.limits.parts=20",
				"spring.jpa.open-in-view=false", "restkit.operations.exclude=dev.restkit.web.webmvc.excluded",
				"restkit.cors.allowed-origins=https://app.example.org",
				"restkit.static.locations=classpath:/static-files/" })
abstract class HttpTest {

	@LocalServerPort
	private int port;

	protected Http http;

	@BeforeEach
	void connect() {
		this.http = new Http(this.port);
	}

	protected String base() {
		return "http://localhost:" + this.port;
	}

	protected static AbstractStringAssert<?> assertBody(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		return assertThat(response.body());
	}

	protected static void assertProblem(HttpResponse<String> response, int status, String title, String code,
			String detail) {
		assertBody(response, status).isEqualTo(("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,"
				+ "\"detail\":\"%s\",\"instance\":\"%s\",\"code\":\"%s\"}")
			.formatted(title, status, detail, response.uri().getRawPath(), code));
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	protected static void assertViolations(HttpResponse<String> response, String... violations) {
		boolean whole = violations.length == 1 && violations[0].startsWith("{\"field\":\"\"");
		String count = whole ? "Invalid input."
				: (violations.length == 1) ? "1 field is invalid." : violations.length + " fields are invalid.";
		assertBody(response, 400).isEqualTo(("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
				+ "\"detail\":\"%s\",\"instance\":\"%s\",\"code\":\"invalid\",\"errors\":[%s]}")
			.formatted(count, response.uri().getRawPath(), String.join(",", violations)));
	}

	protected static String violation(String field, String pointer, String code, String message) {
		return "{\"field\":\"%s\",\"pointer\":\"%s\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(field, pointer,
				code, message);
	}

}
