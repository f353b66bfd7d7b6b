package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the pages that browsers get.
 */
class BrowsedOperationsTests extends HttpTest {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String FORM = "application/x-www-form-urlencoded";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true
			text/html | true
			text/* | true
			application/json;q=0.1, text/html;q=0.9 | true
			application/json, text/html | false
			text/html;q=0.5, application/json | false
			text/html;q=0, */* | false
			*/* | false
			application/* | false
			""")
	void whoLikesHtmlBestGetsThePage(String accept, boolean page) {
		HttpResponse<String> response = this.http.get("/api/shelves/1", "Accept", accept);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValue(page ? "text/html;charset=UTF-8" : "application/json");
		assertThat(String.join(",", response.headers().allValues("Vary"))).containsIgnoringCase("accept");
	}

	@Test
	void thePageShowsWhatAProgramGets() {
		HttpResponse<String> response = browse("/api/shelves/1");
		assertThat(response.body()).contains("<h1>", "HTTP 200 OK", "<dt>Content-Type:</dt><dd>application/json</dd>",
				"<span class=\"k\">&quot;name&quot;</span>: <span class=\"s\">&quot;Poems&quot;</span>");
		assertThat(response.headers().allValues("Content-Type")).hasSize(1);
		assertThat(response.headers().firstValue("Content-Length"))
			.hasValue(Integer.toString(response.body().getBytes(StandardCharsets.UTF_8).length));
	}

	@Test
	void theAddressMayAskForThePage() {
		for (String path : List.of("/api/shelves/1.api", "/api/shelves/1?format=api")) {
			HttpResponse<String> page = this.http.get(path, "Accept", "*/*");
			assertThat(page.statusCode()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path).startsWith("<!DOCTYPE html>").contains("HTTP 200 OK");
		}
		assertProblem(this.http.get("/api/shelves/1?format=api", "Accept", "application/json"), 406, "Not Acceptable",
				"not_acceptable", "Could not satisfy the request Accept header.");
		assertThat(this.http.get("/api/shelves/1?format=json", "Accept", "text/html").statusCode()).isEqualTo(406);
	}

	@Test
	void headHasTheHeadersOfThePage() {
		HttpResponse<String> get = browse("/api/shelves/1");
		HttpResponse<String> head = this.http.send("HEAD", "/api/shelves/1", null, "Accept", BROWSER);
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("Content-Type")).isEqualTo(get.headers().firstValue("Content-Type"));
		assertThat(head.headers().firstValue("Content-Length")).isEqualTo(get.headers().firstValue("Content-Length"));
	}

	@Test
	void aPageIsNeverKnownAlready() {
		HttpResponse<String> response = this.http.get("/api/pages/json", "Accept", BROWSER, "If-None-Match", "*");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("&quot;null&quot;").doesNotContain("<dd>304");
		assertThat(response.headers().firstValue("ETag")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/api/nowhere, 404", "/api/pages/boom, 500", "/api/shop/books/abc, 404" })
	void problemsArePagesWithTheirStatus(String path, int status) {
		HttpResponse<String> response = browse(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(response.body()).contains("role=\"alert\"", "HTTP " + status).doesNotContain("<script>boom");
	}

	@Test
	void whoOpensWhatCanOnlyBeSentFindsItsForm() {
		HttpResponse<String> response = browse("/api/pages/notes");
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.body()).contains("HTTP 405", "id=\"form-post\"").doesNotContain("role=\"alert\"");
	}

	@Test
	void aQueryThatIsNoTextIsRefusedOnAPage() {
		HttpResponse<String> response = browse("/api/pages/echo?word=%ff");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("HTTP 400");
	}

	@Test
	void whatIsNoValueIsSentAsItIs() {
		assertBody(browse("/api/pages/file"), 200).isEqualTo("plain");
		assertBody(browse("/api/pages/html"), 200).isEqualTo("<p>mine</p>");
		assertBody(browse("/api/pages/events"), 200).isEqualTo("data:one\n\n");
	}

	@Test
	void whatComesLaterIsShownToo() {
		assertBody(browse("/api/pages/later"), 200).contains("<!DOCTYPE html>", "&quot;later&quot;");
	}

	@Test
	void aFormStandsForItsCall() {
		HttpResponse<String> response = form("/api/pages/notes/7?_method=PUT&x=1",
				"text=Hello&author=&_if_match=%22abc%22&csrfmiddlewaretoken=t");
		assertBody(response, 200).contains("PUT", "/api/pages/notes/7?x&#x3D;1",
				"<span class=\"k\">&quot;text&quot;</span>: <span class=\"s\">&quot;Hello&quot;</span>",
				"&quot;\\&quot;abc\\&quot;&quot;", "<span class=\"s\">&quot;x=1&quot;</span>");
	}

	@Test
	void aFormMayHoldTheWholeBody() {
		HttpResponse<String> response = form("/api/pages/notes/7?_method=PATCH",
				"_content_type=application%2Fjson&_content=%7B%22text%22%3A%22a%26b%22%7D");
		assertBody(response, 200).contains("PATCH",
				"<span class=\"k\">&quot;text&quot;</span>: <span class=\"s\">&quot;a&amp;b&quot;</span>");
	}

	@Test
	void aDeletedObjectHasAPageThatSaysSo() {
		HttpResponse<String> response = form("/api/shelves/1?_method=DELETE", "");
		assertBody(response, 200).contains("HTTP 204 No Content", "No content.").doesNotContain("data-call=\"DELETE\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void noOtherSiteSendsForms(String site) {
		HttpResponse<String> response = this.http.send("POST", "/api/pages/notes/7?_method=DELETE", new byte[0],
				"Accept", BROWSER, "Content-Type", FORM, "Sec-Fetch-Site", site);
		assertThat(response.statusCode()).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "TRACE", "put", "CONNECT" })
	void aFormStandsForNoOtherMethods(String method) {
		assertThat(form("/api/pages/notes/7?_method=" + method, "text=a").statusCode()).isEqualTo(405);
	}

	@Test
	void aScriptIsNoForm() {
		HttpResponse<String> response = this.http.send("POST", "/api/pages/notes/7?_method=DELETE", "{}".getBytes(),
				"Accept", BROWSER, "Content-Type", "application/json");
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(this.http.send("POST", "/api/pages/notes/7?_method=DELETE", "a=b".getBytes(), "Content-Type", FORM)
			.statusCode()).as("a program").isEqualTo(405);
	}

	@Test
	void whatWasTypedIsKeptAndWhatIsWrongStandsThere() {
		HttpResponse<String> response = form("/api/pages/notes?_method=POST",
				"text=+&author=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body())
			.contains("href=\"#post-text\"", "aria-invalid=\"true\"",
					"&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
			"javascript:alert(1)", "http://x/%22onmouseover=%22alert(1)", "%E2%80%AEtxt.exe", "'--%3E%3C/pre%3E" })
	void nothingThatIsSentBecomesAPartOfThePage(String word) {
		HttpResponse<String> response = browse("/api/pages/echo?word=" + word);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:", "\"onmouseover",
				"'--></pre>");
		assertThat(response.body().replaceAll("(?s)<textarea.*?</textarea>", "")).as("outside what can be edited")
			.doesNotContain("\u202E");
	}

	@Test
	void thePageLetsNothingIn() {
		HttpResponse<String> response = browse("/api/shelves/1");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
					"base-uri 'none'")
			.doesNotContain("unsafe");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(response.body()).doesNotContain(" style=", " onclick=", "<style", "http://", "https://");
	}

	@Test
	void filesOfThePageAreKeptForGood() {
		String page = browse("/api/shelves/1").body();
		String script = page.replaceAll("(?s).*src=\"([^\"]*browse.js)\".*", "$1");
		HttpResponse<String> response = this.http.get(script);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
		assertThat(this.http.get("/api-assets/0/browse.js").statusCode()).isEqualTo(404);
		assertThat(this.http.get(script.replace("browse.js", "../browsable.mustache")).statusCode()).isEqualTo(404);
		assertThat(this.http.get(script.replace("browse.js", "browsable.mustache")).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> browse(String path) {
		return this.http.get(path, "Accept", BROWSER);
	}

	private HttpResponse<String> form(String path, String fields) {
		return this.http.send("POST", path, fields.getBytes(StandardCharsets.US_ASCII), "Accept", BROWSER,
				"Content-Type", FORM, "Sec-Fetch-Site", "same-origin");
	}

}
