package dev.restkit.web.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoginPage}.
 */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "restkit.authentication.schemes=basic,session")
class LoginPageTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "DELETE, /api-auth/login, 'GET, HEAD, OPTIONS, POST'",
			"PUT, /api-auth/login, 'GET, HEAD, OPTIONS, POST'", "PATCH, /api-auth/login, 'GET, HEAD, OPTIONS, POST'",
			"PROPFIND, /api-auth/login, 'GET, HEAD, OPTIONS, POST'", "GET, /api-auth/logout, 'OPTIONS, POST'",
			"HEAD, /api-auth/logout, 'OPTIONS, POST'", "DELETE, /api-auth/logout, 'OPTIONS, POST'",
			"PROPFIND, /api-auth/logout, 'OPTIONS, POST'" })
	void aWrongMethodIsAnsweredWithThoseOfThePath(String method, String path, String allow) throws Exception {
		HttpResponse<String> answer = send(method, path);
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().allValues("Allow")).containsExactly(allow);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		if (!method.equals("HEAD")) {
			assertThat(answer.body()).contains("\"code\":\"method_not_allowed\"", "\"instance\":\"" + path + "\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api-auth/login, 'GET, HEAD, OPTIONS, POST'", "/api-auth/logout, 'OPTIONS, POST'" })
	void whoAsksIsToldTheMethods(String path, String allow) throws Exception {
		HttpResponse<String> answer = send("OPTIONS", path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Allow")).containsExactly(allow);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void whatIsNoPageIsNotFound() throws Exception {
		assertThat(send("GET", "/api-auth/none", "Authorization", "Basic YWRhOmFkYQ==").statusCode()).isEqualTo(404);
		assertThat(send("PROPFIND", "/api-auth/none").statusCode()).isEqualTo(404);
	}

	@Test
	void thePageIsShown() throws Exception {
		HttpResponse<String> answer = send("GET", "/api-auth/login");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("csrfmiddlewaretoken");
	}

	private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
