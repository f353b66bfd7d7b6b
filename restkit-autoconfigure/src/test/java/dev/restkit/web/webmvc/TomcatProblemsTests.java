package dev.restkit.web.webmvc;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what clients see of requests that Tomcat refuses on its own.
 */
class TomcatProblemsTests extends HttpTest {

	@ParameterizedTest
	@ValueSource(strings = { "/a%2fb", "/%00", "/api/%2F", "/%zz", "/a%5cb", "/api/%c0%80" })
	void aPathThatIsRefusedIsAProblem(String path) {
		assertMalformed(send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: a b", "Host: <script>", "Host: x:y", "Host: a\r\nHost: b", "X-No-Host: x" })
	void aHostThatIsRefusedIsAProblem(String header) {
		assertMalformed(send("GET /api/nosuch HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n"), "/api/nosuch");
	}

	@ParameterizedTest
	@ValueSource(strings = { "garbage", "GET", "GET /<\"> HTTP/1.1\r\nHost: localhost",
			"G@T / HTTP/1.1\r\nHost: localhost", "\u0016\u0003\u0001\u0002" })
	void aRequestLineThatIsGarbageIsAProblem(String request) {
		assertMalformed(send(request + "\r\n\r\n"), "");
	}

	@Test
	void aHeaderThatIsRefusedIsAProblem() {
		for (String header : List.of("X-Long: " + "x".repeat(20_000), "Content-Length: x", "Content-Length: -1")) {
			assertMalformed(send("GET /api HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n"), "/api");
		}
	}

	@Test
	void aMethodThatIsRefusedIsAProblem() {
		String response = send("TRACE /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(response).startsWith("HTTP/1.1 405")
			.contains("\r\nContent-Type: application/problem+json\r\n", "\r\nAllow: ",
					"\"code\":\"method_not_allowed\"");
	}

	@Test
	void traceIsAnsweredWithTheMethodsOfThePath() {
		assertThat(send("TRACE /api/forms/login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 405")
			.contains("\r\nContent-Type: application/problem+json\r\n", "\r\nAllow: OPTIONS, PATCH, POST, PUT\r\n",
					"\"instance\":\"/api/forms/login\"", "\"code\":\"method_not_allowed\"")
			.containsOnlyOnce("Allow:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROPFIND", "PURGE", "post" })
	void aMethodThatNobodyKnowsIsAnsweredWithThoseOfThePath(String method) {
		assertThat(send(method + " /api/forms/login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 405")
			.contains("\r\nContent-Type: application/problem+json\r\n", "\r\nAllow: OPTIONS, PATCH, POST, PUT\r\n",
					"\"code\":\"method_not_allowed\"", "\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"");
		for (String path : List.of("/api/nosuch", "/api//forms/login")) {
			assertThat(send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).as(path)
				.startsWith("HTTP/1.1 404")
				.contains("\r\nContent-Type: application/problem+json\r\n");
		}
	}

	@Test
	void aHeadRequestThatIsRefusedHasNoBody() {
		assertThat(send("HEAD /a%2fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("\r\nContent-Type: application/problem+json\r\n")
			.endsWith("\r\n\r\n");
	}

	@Test
	void aRequestThatIsRefusedIsAnsweredInTheNegotiatedFormat() {
		for (String request : List.of("GET /api/%2F HTTP/1.1\r\nHost: localhost\r\nAccept: application/yaml",
				"GET /api/%00 HTTP/1.1\r\nAccept: application/yaml\r\nHost: a\r\nHost: b",
				"GET /api/%2F?format=yaml HTTP/1.1\r\nHost: localhost",
				"GET /api/%2Fx.yaml HTTP/1.1\r\nHost: localhost", "GET /api/books.yaml HTTP/1.1\r\nHost: a b")) {
			assertThat(send(request + "\r\nConnection: close\r\n\r\n")).as(request)
				.startsWith("HTTP/1.1 400")
				.contains("\r\nContent-Type: application/problem+yaml\r\n", "status: 400", "code: \"parse_error\"");
		}
	}

	@Test
	void aRequestThatIsRefusedIsAnsweredInTheLanguageOfTheClient() {
		assertThat(send("GET /api/%2F HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\n\r\n")).contains(
				"\r\nContent-Language: fr\r\n", "\r\nVary: Accept-Language\r\n", "\"detail\":\"Requête malformée.\"");
	}

	@Test
	void aHeaderOfManyKilobytesIsAProblem() {
		assertThat(send("GET /api HTTP/1.1\r\nHost: localhost\r\nAccept: application/yaml\r\nX-Long: "
				+ "x".repeat(65_536) + "\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("parse_error")
			.doesNotContain("xxx");
	}

	@Test
	void aHostThatIsNotAllowedReachesNoAnswer() {
		for (String host : List.of("localhost", "evil.example")) {
			assertThat(send(
					"GET http://evil.example/api/nosuch HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
				.startsWith("HTTP/1.1 40")
				.contains("\r\nContent-Type: application/problem+json\r\n")
				.doesNotContain("//evil.example");
		}
	}

	@Test
	void aBrokenChunkIsAProblem() {
		assertMalformed(send("POST /api/shop/quote HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"), "/api/shop/quote");
	}

	private static void assertMalformed(String response, String instance) {
		assertThat(response).startsWith("HTTP/1.1 400")
			.contains("\r\nContent-Type: application/problem+json\r\n")
			.endsWith("\r\n\r\n{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
					+ "\"detail\":\"Malformed request.\",\"instance\":\"" + instance + "\",\"code\":\"parse_error\"}")
			.doesNotContainIgnoringCase("tomcat")
			.doesNotContainIgnoringCase("<html")
			.doesNotContain("\r\nServer:");
	}

	private String send(String request) {
		URI server = URI.create(base());
		try (Socket socket = new Socket(server.getHost(), server.getPort())) {
			socket.setSoTimeout(5000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
