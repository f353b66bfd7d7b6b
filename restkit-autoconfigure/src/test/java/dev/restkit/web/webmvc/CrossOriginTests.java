package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what pages of other origins, and proxies that nobody trusts, may do.
 */
class CrossOriginTests extends HttpTest {

	private static final String ALLOWED = "https://app.example.org";

	@ParameterizedTest
	@ValueSource(strings = { "/api/shelves", "/api/shop/quote" })
	void anAllowedOriginMayAskBeforeItCalls(String path) {
		HttpResponse<String> response = preflight(path, ALLOWED);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ALLOWED);
		assertThat(response.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains("POST");
		assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		assertThat(response.headers().allValues("Vary")).contains("Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "https://app.example.org.evil.example",
			"http://app.example.org", "https://app.example.org:8443" })
	void otherOriginsMayNot(String origin) {
		assertThat(preflight("/api/shelves", origin).statusCode()).isEqualTo(403);
		HttpResponse<String> response = this.http.get("/api/shelves", "Origin", origin);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void handlersMayAllowOriginsOfTheirOwn() {
		HttpResponse<String> response = preflight("/api/orders", "https://orders.example.org");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://orders.example.org");
		assertThat(response.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains("POST");
		assertThat(preflight("/api/orders", "https://evil.example").statusCode()).isEqualTo(403);
		assertThat(this.http.send("OPTIONS", "/api/orders", null).headers().firstValue("Allow"))
			.hasValue("OPTIONS, POST");
	}

	@Test
	void anAllowedOriginMayReadWhatItNeeds() {
		HttpResponse<String> response = this.http.get("/api/shelves", "Origin", ALLOWED);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ALLOWED);
		assertThat(response.headers().firstValue("Access-Control-Expose-Headers").orElse("")).contains("ETag",
				"Location", "Retry-After");
	}

	@ParameterizedTest
	@CsvSource({ "/api/filtered/conflict, 409", "/api/filtered/failure, 500", "/api/filtered/gone, 410",
			"/api/shelves/, 308", "/api/orders, 405", "/api/none, 404", "/api/shelves, 200" })
	void whoeverAnswersSaysOnceWhatTheOriginMay(String path, int status) {
		HttpResponse<String> response = this.http.get(path, "Origin", ALLOWED);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED);
		assertThat(response.headers().allValues("Access-Control-Expose-Headers")).hasSize(1);
		assertThat(String.join(", ", response.headers().allValues("Vary"))).containsOnlyOnce("Origin");
		assertThat(String.join(", ", this.http.get(path).headers().allValues("Vary"))).containsOnlyOnce("Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/filtered/conflict", "/api/shelves/" })
	void whatIsAnsweredEarlyIsNothingToOtherOrigins(String path) {
		assertThat(this.http.get(path, "Origin", "https://evil.example").headers().map().keySet())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
	}

	/**
	 * The application says in Spring that these paths are for another origin.
	 */
	@ParameterizedTest
	@CsvSource({ "/api/filtered/own, 409", "/api/shelves/1.json, 200" })
	void whatIsAnsweredEarlyFollowsWhatSpringIsTold(String path, int status) {
		HttpResponse<String> response = this.http.get(path, "Origin", "https://app.test");
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://app.test");
		assertThat(this.http.get(path, "Origin", ALLOWED).headers().allValues("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void whatAHandlerSaysOfTheOriginCounts() {
		HttpResponse<String> response = this.http.get("/api/origins", "Origin", ALLOWED);
		assertBody(response, 200).isEqualTo("own");
		assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED);
		assertThat(response.headers().allValues("Access-Control-Allow-Credentials")).containsExactly("true");
		assertThat(response.headers().firstValue("Access-Control-Expose-Headers").orElse("")).contains("X-Own", "ETag");
	}

	@Test
	void aPreflightIsNotRedirected() {
		HttpResponse<String> response = preflight("/api/shelves/", ALLOWED);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/shelves", "/api/shop/hello", "/api/origins", "/api/none" })
	void aRefusedOriginIsAProblem(String path) {
		for (HttpResponse<String> response : List.of(this.http.get(path, "Origin", "https://evil.example"),
				preflight(path, "https://evil.example"))) {
			assertProblem(response, 403, "Forbidden", "permission_denied",
					"Pages of this origin may not send this request.");
		}
	}

	@Test
	void aRefusedOriginIsAProblemInTheFormatAndTheLanguageThatAreAskedFor() {
		HttpResponse<String> response = this.http.get("/api/shelves", "Origin", "https://evil.example", "Accept",
				"application/xml", "Accept-Language", "de");
		assertBody(response, 403).contains("Seiten dieses Ursprungs");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+xml");
	}

	@Test
	void whatAProxyForwardsIsNotBelievedByDefault() {
		HttpResponse<String> response = this.http.send("POST", "/api/shelves", "{\"name\":\"Maps\"}".getBytes(),
				"Content-Type", "application/json", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https",
				"X-Forwarded-Prefix", "/evil", "Forwarded", "host=evil.example;proto=https");
		assertThat(response.headers().firstValue("Location").orElse("")).startsWith(base() + "/api/shelves/");
	}

	private HttpResponse<String> preflight(String path, String origin) {
		return this.http.send("OPTIONS", path, null, "Origin", origin, "Access-Control-Request-Method", "POST",
				"Access-Control-Request-Headers", "content-type");
	}

}
