package dev.restkit.web.webmvc;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what clients see of requests that the server refuses before Spring.
 */
class RefusedByTheServerTests extends HttpTest {

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/a%2fb HTTP/1.1\r\nHost: localhost", "GET /api/%00 HTTP/1.1\r\nHost: localhost",
			"GET /api/%zz HTTP/1.1\r\nHost: localhost", "GET /api HTTP/1.1\r\nHost: a b",
			"GET /api HTTP/1.1\r\nHost: [::1", "GET /api/{} HTTP/1.1\r\nHost: localhost", "GET /api HTTP/1.1" })
	void malformedRequestsAreProblems(String request) throws IOException {
		assertThat(answer(request)).startsWith("HTTP/1.1 400")
			.contains("Content-Type: application/problem+json")
			.contains("\"status\":400", "\"code\":\"parse_error\"")
			.doesNotContain("<html", "Tomcat", "Exception");
	}

	@Test
	void anErrorPageThatIsAskedForIsNotFound() {
		assertProblem(this.http.get("/error"), 404, "Not Found", "not_found", "Not found.");
	}

	private String answer(String request) throws IOException {
		try (Socket socket = new Socket("localhost", URI.create(base()).getPort())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
