package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
