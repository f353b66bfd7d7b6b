package dev.restkit.sample;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is calling, by what they send.
 */
@OnEveryDatabase
class AuthenticationTests {

	private final Bookstore bookstore;

	private final BookstoreClient anonymous;

	AuthenticationTests(Database database) {
		this.bookstore = database.bookstore();
		this.anonymous = this.bookstore.anonymous();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
	// @formatter:off
			"Basic|Invalid basic header. No credentials provided.",
			"Basic !!!|Invalid basic header. Credentials not correctly base64 encoded.",
			"Basic YWRh|Invalid basic header. Credentials not correctly base64 encoded.",
			"Basic YWRhOmFkYQ== x|Invalid basic header. Credentials string should not contain spaces.",
			"Basic YWRhOmJhZA==|Invalid username/password.",
			"basic bm9ib2R5OmFkYQ==|Invalid username/password.",
			"Basic Og==|Invalid username/password.",
			"Basic /////w==|Invalid basic header. Credentials not correctly base64 encoded.",
			"Token|Invalid token header. No credentials provided.",
			"Token a b|Invalid token header. Token string should not contain spaces.",
			"Token bad|Invalid token.",
			"token rk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|Invalid token.",
			"Bearer bad|Invalid token.",
	})
	// @formatter:on
	void wrongCredentialsAreRefusedEvenWhereNobodyNeedsAny(String header, String detail) {
		for (String path : List.of("/api/hello", "/api/books", "/api/nowhere", "/api-docs")) {
			Answer answer = this.anonymous.get(path, "Authorization", header).expect(401);
			assertThat(answer.get("detail")).isEqualTo(detail);
			assertThat(answer.get("code")).isEqualTo("authentication_failed");
			assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"api\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Digest username=\"ada\"", "Bearer a.b.c", "Negotiate YWRh", "x" })
	void credentialsOfAnotherSchemeAreNobodys(String header) {
		this.anonymous.get("/api/hello", "Authorization", header).expect(200);
		assertThat(this.anonymous.get("/api-auth/tokens", "Authorization", header).expect(401).get("code"))
			.isEqualTo("not_authenticated");
	}

	@Test
	void nameAndPasswordWorkWithoutAnyOtherProof() {
		this.anonymous.get("/api-auth/tokens", "Authorization", basic("ada")).expect(200);
		Answer refused = this.anonymous.post("/api/tags", Map.of("name", "x"), "Authorization", basic("ada"));
		assertThat(refused.expect(403).get("code")).isEqualTo("permission_denied");
	}

	@Test
	void aFormOfAnotherSiteHasNoUseForThePasswordThatTheBrowserKnows() {
		String form = "name=forged";
		for (String site : List.of("cross-site", "same-site")) {
			Answer refused = this.anonymous.send("POST", "/api/tags", form, "Content-Type",
					"application/x-www-form-urlencoded", "Authorization", basic("admin"), "Sec-Fetch-Site", site);
			assertThat(refused.expect(403).get("detail").toString()).startsWith("CSRF Failed");
			this.anonymous.send("DELETE", "/api/tags/1", null, "Authorization", basic("admin"), "Sec-Fetch-Site", site)
				.expect(403);
		}
		this.anonymous.send("POST", "/api/tags", form.replace("forged", "own"), "Content-Type",
				"application/x-www-form-urlencoded", "Authorization", basic("admin"), "Sec-Fetch-Site", "same-origin")
			.expect(201);
		this.anonymous
			.post("/api/tags", Map.of("name", "script"), "Authorization", basic("admin"), "Sec-Fetch-Site",
					"cross-site")
			.expect(201);
	}

	@Test
	void aTokenIsIssuedShownOnceUsedAndRevoked() {
		BookstoreClient ada = this.anonymous.as("ada");
		Answer created = ada.post("/api-auth/tokens", Map.of("name", "laptop")).expect(201);
		String text = created.get("token").toString();
		for (String scheme : List.of("Token ", "Bearer ", "token ")) {
			this.anonymous.get("/api-auth/tokens", "Authorization", scheme + text).expect(200);
		}
		List<Map<String, Object>> listed = ada.get("/api-auth/tokens").expect(200).list();
		assertThat(listed).filteredOn((token) -> token.get("id").equals(created.get("id")))
			.singleElement()
			.satisfies((token) -> assertThat(token).containsEntry("name", "laptop").doesNotContainKey("token"))
			.satisfies((token) -> assertThat(token.get("lastUsed")).isNotNull());
		String path = "/api-auth/tokens/" + created.get("id");
		this.anonymous.as("grace").delete(path).expect(404);
		ada.delete(path).expect(204);
		this.anonymous.get("/api/hello", "Authorization", "Token " + text).expect(401);
		ada.delete(path).expect(404);
	}

	@Test
	void badTokensAreNotMade() {
		BookstoreClient ada = this.anonymous.as("ada");
		assertThat(ada.post("/api-auth/tokens", Map.of("name", " ")).violations()).containsKey("name");
		assertThat(ada.post("/api-auth/tokens", Map.of("name", "x".repeat(101))).violations()).containsKey("name");
		assertThat(ada.post("/api-auth/tokens", Map.of("name", "x", "expires", "2020-01-01T00:00:00Z")).violations())
			.containsKey("expires");
		this.anonymous.post("/api-auth/tokens", Map.of("name", "x")).expect(401);
	}

	@Test
	void aLogInThatFailsSaysNoMoreThanThat() {
		for (Map<String, String> wrong : List.of(Map.of("username", "ada", "password", "wrong"),
				Map.of("username", "nobody", "password", "ada"), Map.of("username", "ada", "password", "ada "))) {
			Answer answer = this.anonymous.post("/api-token-auth", wrong).expect(400);
			assertThat(answer.violations()).containsOnly(Map.entry("", "authorization"));
			assertThat(answer.body()).contains("Unable to log in with provided credentials.");
		}
		assertThat(this.anonymous.post("/api-token-auth", Map.of("username", "ada")).violations())
			.containsOnly(Map.entry("password", "required"));
		assertThat(this.anonymous.get("/api-token-auth").expect(405).header("Allow")).contains("POST");
	}

	@Test
	void aSessionNeedsProofForWhatChangesSomething() throws Exception {
		Browser browser = new Browser();
		assertThat(browser.post("/api-auth/login", "username=ada&password=ada", null).statusCode()).isEqualTo(403);
		HttpResponse<String> page = browser.get("/api-auth/login?next=/api/books");
		assertThat(page.body()).contains("name=\"next\" value=\"/api/books\"", "csrfmiddlewaretoken")
			.doesNotContain("<script>");
		String before = browser.cookie("csrftoken");
		HttpResponse<String> in = browser.post("/api-auth/login",
				"username=ada&password=ada&next=/api/books&csrfmiddlewaretoken=" + before, null);
		assertThat(in.statusCode()).isEqualTo(303);
		assertThat(in.headers().firstValue("Location")).contains("/api/books");
		assertThat(in.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
		assertThat(browser.cookie("csrftoken")).isNotEqualTo(before);
		assertThat(browser.get("/api-auth/tokens").statusCode()).isEqualTo(200);
		assertThat(browser.get("/api-auth/login").body()).contains("Log out", "action=\"/api-auth/logout\"", "ada");
		String review = "rating=3&text=x&book=" + encoded(this.anonymous.url("/api/books/1"));
		assertThat(browser.post("/api/reviews", review, null).statusCode()).isEqualTo(403);
		assertThat(browser.post("/api/reviews", review, "wrong").statusCode()).isEqualTo(403);
		assertThat(browser.post("/api/reviews", review, browser.cookie("csrftoken")).body())
			.contains("\"reviewer\":\"ada\"");
		assertThat(browser.post("/api/reviews", review + "&csrfmiddlewaretoken=" + browser.cookie("csrftoken"), null)
			.statusCode()).isEqualTo(201);
		browser.post("/api-auth/logout", "csrfmiddlewaretoken=" + browser.cookie("csrftoken"), null);
		assertThat(browser.get("/api-auth/tokens").statusCode()).isEqualTo(401);
	}

	@Test
	void loggingInChangesTheSession() throws Exception {
		Browser browser = new Browser();
		browser.get("/api-auth/login");
		browser.login("ada");
		String ada = browser.cookie("JSESSIONID");
		browser.login("grace");
		assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(ada);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie:x=y",
			"/\t/evil.example", "javascript:alert(1)", "" })
	void noLogInLeadsElsewhere(String next) throws Exception {
		Browser browser = new Browser();
		assertThat(browser.get("/api-auth/login?next=" + encoded(next)).body())
			.contains("name=\"next\" value=\"/api\"");
		HttpResponse<String> in = browser.post("/api-auth/login", "username=ada&password=ada&next=" + encoded(next)
				+ "&csrfmiddlewaretoken=" + browser.cookie("csrftoken"), null);
		assertThat(in.headers().firstValue("Location")).contains("/api");
	}

	/**
	 * Ways to write a path that could reach an operation around its rule.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "//api/tags/1", "/api//tags/1", "/api/tags/1;x=1", "/api;x/tags/1", "/api/tags/1/",
			"/api/tags/1.json", "/api/tags/%31", "/API/tags/1", "/api/x/../tags/1", "/api/%2e/tags/1", "/api%2ftags/1",
			"/api/tags/1%00", "/api/tags/1%3b", "/./api/tags/1" })
	void noPathLeadsAroundItsRule(String path) {
		for (String caller : List.of("", basic("ada"))) {
			Answer answer = caller.isEmpty() ? this.anonymous.send("DELETE", path, null)
					: this.anonymous.send("DELETE", path, null, "Authorization", caller);
			assertThat(answer.status()).isIn(308, 400, 401, 403, 404);
		}
		this.anonymous.get("/api/tags/1").expect(200);
	}

	@Test
	void twoCredentialsAreRefused() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.anonymous.url("/api/hello")))
			.header("Authorization", basic("ada"))
			.header("Authorization", basic("grace"))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
	}

	private static String basic(String user) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Keeps cookies, as browsers do.
	 */
	private final class Browser {

		private final CookieManager cookies = new CookieManager();

		private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

		HttpResponse<String> get(String path) throws Exception {
			return this.http.send(
					HttpRequest.newBuilder(URI.create(AuthenticationTests.this.anonymous.url(path))).build(),
					BodyHandlers.ofString());
		}

		HttpResponse<String> post(String path, String form, String proof) throws Exception {
			HttpRequest.Builder request = HttpRequest
				.newBuilder(URI.create(AuthenticationTests.this.anonymous.url(path)))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form));
			if (proof != null) {
				request.header("X-CSRFToken", proof);
			}
			return this.http.send(request.build(), BodyHandlers.ofString());
		}

		void login(String user) throws Exception {
			post("/api-auth/login",
					"username=" + user + "&password=" + user + "&csrfmiddlewaretoken=" + cookie("csrftoken"), null);
		}

		String cookie(String name) {
			return this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter((cookie) -> cookie.getName().equals(name))
				.map(HttpCookie::getValue)
				.findFirst()
				.orElse(null);
		}

	}

}
