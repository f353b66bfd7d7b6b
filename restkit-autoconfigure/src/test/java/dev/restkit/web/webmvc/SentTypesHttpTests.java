package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What results are that say themselves what they are: the same as without RESTKit.
 */
class SentTypesHttpTests extends HttpTest {

	@ParameterizedTest
	@CsvSource({ "entity, text/plain, 200", "callable, text/plain, 200", "future, text/plain, 200",
			"mono, text/plain, 200", "bytes, application/octet-stream, 200", "pdf, application/pdf, 200",
			"problem, application/problem+json, 409" })
	void whatIsSentIsNamedAsItIs(String path, String mediaType, int status) {
		HttpResponse<String> response = this.http.get("/api/sent/" + path, "Accept", "*/*");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
		HttpResponse<String> asked = this.http.get("/api/sent/" + path, "Accept", mediaType);
		assertThat(asked.statusCode()).as(asked.body()).isEqualTo(status);
		assertThat(asked.body()).isEqualTo(response.body());
	}

	@Test
	void whoeverWritesItselfIsNotRefused() {
		HttpResponse<String> response = this.http.get("/api/sent/stream", "Accept", "text/plain");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("hi \"x\"");
	}

}
