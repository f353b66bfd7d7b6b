package dev.restkit.web.security;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.restkit.authentication.AccessToken;
import dev.restkit.authentication.TokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Passwords that are guessed from many addresses. Each test has an account of its own.
 */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "restkit.authentication.schemes=basic,session,token", "restkit.throttling.rates.login=1000/min",
				"restkit.throttling.rates.login-account=5/day", "restkit.throttling.trusted-proxies=127.0.0.1, ::1" })
@Import(LoginThrottleTests.Tokens.class)
class LoginThrottleTests {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "basic", "token", "session" })
	void manyAddressesCannotGuessOnePassword(String way) throws Exception {
		String account = "nobody-" + way;
		List<Integer> statuses = IntStream.range(0, 8)
			.mapToObj((address) -> logIn(way, account, "guess", "192.0.2." + address).statusCode())
			.toList();
		int wrong = switch (way) {
			case "basic" -> 401;
			case "token" -> 400;
			default -> 303;
		};
		assertThat(statuses).containsExactly(wrong, wrong, wrong, wrong, wrong, 429, 429, 429);
		HttpResponse<String> refused = logIn(way, account, "guess", "192.0.2.99");
		assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(refused.body()).contains("\"code\":\"throttled\"").doesNotContain(account);
	}

	@ParameterizedTest
	@ValueSource(strings = { "basic", "session" })
	void browsersAreRefusedLikePrograms(String way) {
		String account = "browser-" + way;
		for (int address = 0; address < 5; address++) {
			logIn(way, account, "guess", "192.0.2." + address);
		}
		HttpResponse<String> refused = logIn(way, account, "guess", "192.0.2.9", "text/html,*/*;q=0.1");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
		assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(refused.body()).doesNotContain("Whitelabel", account);
	}

	@Test
	void whateverStandsBehindTheSchemeIsCredentials() throws Exception {
		String credentials = Base64.getEncoder().encodeToString("tabs:wrong".getBytes());
		for (String blank : List.of(" ", "\t", " \t ")) {
			assertThat(this.http
				.send(request("/api/open").header("Authorization", "Basic" + blank + credentials)
					.header("X-Forwarded-For", "198.51.100.77")
					.build(), BodyHandlers.discarding())
				.statusCode()).as(blank).isEqualTo(401);
		}
	}

	/**
	 * Somebody guesses by all ways; ada is let in where she has been before, and from
	 * elsewhere neither she nor who guessed right.
	 */
	@Test
	void waysShareABudgetAndTheOwnerIsNotLockedOut() {
		assertThat(logIn("basic", "ada", "ada", "198.51.100.1").statusCode()).isEqualTo(200);
		logIn("basic", "ada", "guess", "192.0.2.1");
		logIn("basic", "Ada", "guess", "192.0.2.2");
		logIn("token", "ada", "guess", "192.0.2.3");
		logIn("session", "ada", "guess", "192.0.2.4");
		logIn("basic", "ada", "guess", "192.0.2.5");
		for (String way : List.of("basic", "token", "session")) {
			assertThat(logIn(way, "ada", "ada", "192.0.2.6").statusCode()).as(way).isEqualTo(429);
		}
		for (int call = 0; call < 20; call++) {
			assertThat(logIn("basic", "ada", "ada", "198.51.100.1").statusCode()).isEqualTo(200);
		}
		assertThat(logIn("token", "ada", "ada", "198.51.100.1").statusCode()).isEqualTo(200);
	}

	@Test
	void whoIsRightIsNotCounted() {
		for (int call = 0; call < 20; call++) {
			assertThat(logIn("basic", "admin", "admin", "192.0.2." + call).statusCode()).isEqualTo(200);
		}
	}

	private HttpResponse<String> logIn(String way, String name, String password, String address) {
		return logIn(way, name, password, address, "*/*");
	}

	private HttpResponse<String> logIn(String way, String name, String password, String address, String accept) {
		try {
			HttpRequest.Builder request = switch (way) {
				case "basic" -> request("/api/open").header("Authorization",
						"Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes()));
				case "token" -> request("/api-token-auth").header("Content-Type", "application/json")
					.POST(BodyPublishers
						.ofString("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password)));
				default -> page(name, password);
			};
			return this.http.send(request.header("X-Forwarded-For", address).header("Accept", accept).build(),
					BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest.Builder page(String name, String password) throws Exception {
		this.cookies.getCookieStore().removeAll();
		this.http.send(request("/api-auth/login").build(), BodyHandlers.discarding());
		String proof = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("csrftoken"))
			.findFirst()
			.orElseThrow()
			.getValue();
		return request("/api-auth/login").header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-CSRFToken", proof)
			.POST(BodyPublishers.ofString("username=" + name + "&password=" + password));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	/** Tokens in memory. */
	@TestConfiguration
	static class Tokens {

		@Bean
		TokenStore tokens() {
			return new MapTokenStore(new HashMap<>());
		}

	}

	/**
	 * Keeps tokens in a map.
	 *
	 * @param byId the tokens
	 */
	private record MapTokenStore(Map<String, AccessToken> byId) implements TokenStore {

		@Override
		public void add(AccessToken token) {
			this.byId.put(token.id(), token);
		}

		@Override
		public @Nullable AccessToken find(String id) {
			return this.byId.get(id);
		}

		@Override
		public List<AccessToken> ofUser(String username) {
			return this.byId.values().stream().filter((token) -> token.username().equals(username)).toList();
		}

		@Override
		public boolean remove(String username, String id) {
			return this.byId.remove(id) != null;
		}

		@Override
		public void used(String id, Instant when) {
			// Nobody looks.
		}

	}

}
