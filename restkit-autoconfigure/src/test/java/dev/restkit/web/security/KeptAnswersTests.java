package dev.restkit.web.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;

import dev.restkit.annotation.CacheControl;
import dev.restkit.annotation.Permissions;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.permission.AllowAny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What caches that several people share may keep: nothing of what one of them was shown,
 * unless it is said to be for all.
 */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "restkit.authentication.schemes=basic,session")
@Import(KeptAnswersTests.Kept.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptAnswersTests {

	private static final String[] PASSWORD = { "Authorization", "Basic YWRhOmFkYQ==" };

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	private String[] session = {};

	@BeforeAll
	void logIn() throws Exception {
		HttpResponse<String> page = send("GET", "/api-auth/login", null);
		String proof = cookie(page, "csrftoken");
		HttpResponse<String> in = send("POST", "/api-auth/login", "username=ada&password=ada", "Content-Type",
				"application/x-www-form-urlencoded", "X-CSRFToken", proof, "Cookie", "csrftoken=" + proof);
		this.session = new String[] { "Cookie", "JSESSIONID=" + cookie(in, "JSESSIONID") };
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/kept          | max-age=60                  | private, max-age=60
			/api/kept/strict   | max-age=60, must-revalidate | private, max-age=60, must-revalidate
			/api/kept/said     | max-age=30                  | private, max-age=30
			/api/kept/public   | public, max-age=60          | public, max-age=60
			/api/kept/shared   | max-age=60, s-maxage=10     | max-age=60, s-maxage=10
			/api/kept/private  | private, max-age=60         | private, max-age=60
			/api/kept/never    | no-store                    | no-store
			/api-docs          | no-cache                    | private, no-cache
			/api-docs.json     | no-cache                    | private, no-cache
			/api-docs.yaml     | no-cache                    | private, no-cache
			/api-docs/swagger  | no-cache                    | private, no-cache
			""")
	void sharedCachesKeepNothingOfAKnownCaller(String path, String nobody, String known) throws Exception {
		HttpResponse<String> anonymous = read(path);
		assertThat(anonymous.headers().allValues("Cache-Control")).containsExactly(nobody);
		for (String[] credentials : List.of(PASSWORD, this.session)) {
			HttpResponse<String> answer = read(path, credentials);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().allValues("Cache-Control")).containsExactly(known);
			if (!nobody.contains("public")) {
				assertVaries(anonymous);
				assertVaries(answer);
			}
		}
	}

	/**
	 * The chain writes no headers of RESTKit's.
	 */
	@Test
	void sharedCachesKeepNothingWhoeverGuards() throws Exception {
		HttpResponse<String> answer = read("/api/own/kept", PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
	}

	@Test
	void whatIsStillCurrentIsKeptAsItsContent() throws Exception {
		String tag = read("/api-docs.json", this.session).headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> current = read("/api-docs.json", this.session[0], this.session[1], "If-None-Match", tag);
		assertThat(current.statusCode()).isEqualTo(304);
		assertThat(current.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
	}

	private static void assertVaries(HttpResponse<String> answer) {
		assertThat(String.join(", ", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
			.contains("authorization", "cookie");
	}

	private HttpResponse<String> read(String path, String... headers) throws Exception {
		return send("GET", path, null, headers);
	}

	private HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	private static String cookie(HttpResponse<String> answer, String name) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.map((cookie) -> cookie.substring(name.length() + 1).replaceFirst(";.*", ""))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Answers that say how long they may be kept, and a chain that knows nothing of it.
	 */
	@TestConfiguration
	@Import(KeptController.class)
	static class Kept {

		@Bean
		@Order(1)
		SecurityFilterChain own(HttpSecurity http) {
			return http.securityMatcher("/api/own/**")
				.httpBasic(Customizer.withDefaults())
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.build();
		}

	}

	@RestController
	@Permissions(AllowAny.class)
	static class KeptController {

		@GetMapping("/api/kept")
		@CacheControl(maxAge = 60)
		String kept(CurrentUser user) {
			return "for " + user.name();
		}

		@GetMapping("/api/own/kept")
		@CacheControl(maxAge = 60)
		String own() {
			return "own";
		}

		@GetMapping("/api/kept/strict")
		@CacheControl(maxAge = 60, mustRevalidate = true)
		String strict() {
			return "strict";
		}

		@GetMapping("/api/kept/said")
		ResponseEntity<String> said() {
			return ResponseEntity.ok().header("Cache-Control", "max-age=30").body("said");
		}

		@GetMapping("/api/kept/public")
		@CacheControl(maxAge = 60, visibility = CacheControl.Visibility.PUBLIC)
		String open() {
			return "open";
		}

		@GetMapping("/api/kept/shared")
		@CacheControl(maxAge = 60, sharedMaxAge = 10)
		String shared() {
			return "shared";
		}

		@GetMapping("/api/kept/private")
		@CacheControl(maxAge = 60, visibility = CacheControl.Visibility.PRIVATE)
		String closed() {
			return "closed";
		}

		@GetMapping("/api/kept/never")
		@CacheControl(noStore = true)
		String never() {
			return "never";
		}

	}

}
