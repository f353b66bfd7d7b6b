package dev.restkit.web.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring Security refuses, and how it looks to pages of other origins.
 */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "restkit.authentication.schemes=basic", "restkit.throttling.rates.login-account=2/day",
				"restkit.cors.allowed-origins=https://app.example.org" })
@Import(CrossOriginRefusalTests.OwnChains.class)
class CrossOriginRefusalTests {

	private static final String ALLOWED = "https://app.example.org";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
	// @formatter:off
			"GET,      /api/me,       -,                  401",
			"GET,      /api/open,     Basic YWRhOndyb25n, 401",
			"GET,      /api/open,     Basic YWRhOmFkYQ==, 200",
			"GET,      /api/silver,   Basic YWRhOmFkYQ==, 403",
			"GET,      /api//copper,  -,                  400",
			"GET,      /api/closed,   -,                  403",
	})
	// @formatter:on
	void pagesThatMayCallCanReadWhyTheyAreRefused(String method, String path, @Nullable String authorization,
			int status) throws Exception {
		HttpResponse<String> answer = send(method, path, ALLOWED, authorization);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED);
		assertThat(answer.headers().allValues("Access-Control-Expose-Headers")).hasSize(1);
		assertThat(String.join(", ", answer.headers().allValues("Vary"))).containsOnlyOnce("Origin");
	}

	@Test
	void pagesThatMayCallAreToldWhenToTryAgain() throws Exception {
		for (int call = 0; call < 2; call++) {
			send("GET", "/api/open", ALLOWED, "Basic Z29uZTp3cm9uZw==");
		}
		HttpResponse<String> answer = send("GET", "/api/open", ALLOWED, "Basic Z29uZTp3cm9uZw==");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED);
		assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse("")).contains("Retry-After");
	}

	@Test
	void otherPagesReadNothing() throws Exception {
		HttpResponse<String> answer = send("GET", "/api/me", "https://evil.example", null);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void whatAFilterChainSaysOfTheOriginCounts() throws Exception {
		HttpResponse<String> answer = send("GET", "/api/cors", ALLOWED, null);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED);
		assertThat(answer.headers().allValues("Access-Control-Allow-Credentials")).containsExactly("true");
		assertThat(answer.headers().allValues("Access-Control-Expose-Headers")).containsExactly("X-Own");
	}

	private HttpResponse<String> send(String method, String path, String origin, @Nullable String authorization)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Origin", origin)
			.method(method, BodyPublishers.noBody());
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	/** One that knows nothing of origins, and one that does. */
	@TestConfiguration
	static class OwnChains {

		@Bean
		@Order(1)
		SecurityFilterChain closed(HttpSecurity http) {
			return http.securityMatcher("/api/closed")
				.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain cors(HttpSecurity http) {
			CorsConfiguration own = new CorsConfiguration();
			own.addAllowedOrigin(ALLOWED);
			own.setAllowCredentials(true);
			own.addExposedHeader("X-Own");
			return http.securityMatcher("/api/cors")
				.cors((cors) -> cors.configurationSource((request) -> own))
				.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.build();
		}

	}

}
