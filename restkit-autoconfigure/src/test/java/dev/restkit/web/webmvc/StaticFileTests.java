package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.util.Set;

import dev.restkit.web.staticfiles.StaticFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what clients see of static files.
 */
class StaticFileTests extends HttpTest {

	private static final String APP = "/static/js/app.js";

	@Autowired
	private StaticFiles files;

	@ParameterizedTest
	@CsvSource({ "/static/js/app.js,text/javascript;charset=UTF-8", "/static/css/base.css,text/css;charset=UTF-8",
			"/static/logo.svg,image/svg+xml", "/static/with%20blank%20%C3%A9.txt,text/plain;charset=UTF-8" })
	void aFileIsSentWithItsTypeForAMinute(String path, String type) {
		HttpResponse<String> response = this.http.get(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertHeader(response, "Content-Type", type);
		assertHeader(response, "Cache-Control", "max-age=60, public");
		assertHeader(response, "Access-Control-Allow-Origin", "*");
		assertHeader(response, "X-Content-Type-Options", "nosniff");
		assertThat(response.headers().firstValue("ETag").orElse("")).startsWith("\"");
		assertThat(response.headers().firstValue("Last-Modified")).isPresent();
	}

	@Test
	void aFileWithItsHashMayBeKeptForGood() {
		HttpResponse<String> response = this.http.get(this.files.url("js/app.js"));
		assertHeader(response, "Cache-Control", "max-age=315360000, public, immutable");
		assertThat(response.body()).isEqualTo(this.http.get(APP).body());
	}

	@Test
	void theSmallestVariantThatTheClientTakesIsSent() {
		HttpResponse<String> brotli = this.http.get(APP, "Accept-Encoding", "gzip, br");
		HttpResponse<String> gzip = this.http.get(APP, "Accept-Encoding", "gzip");
		HttpResponse<String> plain = this.http.get(APP, "Accept-Encoding", "br;q=0");
		assertHeader(brotli, "Content-Encoding", "br");
		assertHeader(gzip, "Content-Encoding", "gzip");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(length(brotli)).isLessThanOrEqualTo(length(gzip));
		assertThat(length(gzip)).isLessThan(length(plain));
		assertThat(Set.of(etag(brotli), etag(gzip), etag(plain))).hasSize(3);
		for (HttpResponse<String> response : Set.of(brotli, gzip, plain)) {
			assertThat(response.headers().allValues("Vary")).contains("Accept-Encoding");
		}
		assertThat(this.http.get("/static/css/base.css").headers().allValues("Vary")).as("no variants").isEmpty();
	}

	@Test
	void whatTheClientHasIsNotSentAgain() {
		HttpResponse<String> first = this.http.get(APP);
		HttpResponse<String> again = this.http.get(APP, "If-None-Match", etag(first));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(etag(again)).isEqualTo(etag(first));
		assertHeader(again, "Cache-Control", "max-age=60, public");
		assertThat(again.headers().allValues("Vary")).contains("Accept-Encoding");
		assertThat(again.headers().firstValue("Content-Type")).isEmpty();
		String modified = first.headers().firstValue("Last-Modified").orElseThrow();
		assertThat(this.http.get(APP, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
		assertThat(this.http.get(APP, "If-Modified-Since", modified, "If-None-Match", "\"other\"").statusCode())
			.as("If-None-Match wins")
			.isEqualTo(200);
	}

	@Test
	void aPartIsSentOnDemand() {
		String path = "/static/with%20blank%20%C3%A9.txt";
		HttpResponse<String> part = this.http.get(path, "Range", "bytes=2-4");
		assertBody(part, 206).isEqualTo("234");
		assertHeader(part, "Content-Range", "bytes 2-4/10");
		assertBody(this.http.get(path, "Range", "bytes=-2"), 206).isEqualTo("89");
		assertBody(this.http.get(path, "Range", "bytes=0-1,4-5"), 200).isEqualTo("0123456789");
		assertBody(this.http.get(path, "Range", "bytes=0-1", "If-Range", "\"other\""), 200).isEqualTo("0123456789");
		assertBody(this.http.get(path, "Range", "bytes=0-1", "If-Range", etag(part)), 206).isEqualTo("01");
		HttpResponse<String> behind = this.http.get(path, "Range", "bytes=10-");
		assertBody(behind, 416).contains("\"code\":\"range_not_satisfiable\"");
		assertHeader(behind, "Content-Range", "bytes */10");
	}

	@Test
	void headIsGetWithoutTheFile() {
		HttpResponse<String> get = this.http.get(APP);
		HttpResponse<String> head = this.http.send("HEAD", APP, null);
		assertBody(head, 200).isEmpty();
		for (String name : Set.of("Content-Length", "Content-Type", "ETag", "Cache-Control")) {
			assertThat(head.headers().allValues(name)).as(name).isEqualTo(get.headers().allValues(name));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void aFileIsOnlyRead(String method) {
		HttpResponse<String> response = this.http.send(method, APP, null);
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/static", "/static/", "/static/css", "/static/css/", "/static/nosuch.css",
			"/static/../static-files/logo.svg", "/static/%2e%2e/%2e%2e/logo.svg", "/static/css/../logo.svg",
			"/static/js/app.js.gz", "/static//logo.svg", "/static/logo.svg;x=y", "/static/LOGO.SVG",
			"/static/logo.0123456789ab.svg", "/static/logo%252esvg" })
	void nothingElseIsFound(String path) {
		assertThat(this.http.get(path).statusCode()).as(path).isIn(400, 404);
	}

	private static void assertHeader(HttpResponse<String> response, String name, String value) {
		assertThat(response.headers().firstValue(name)).as(name).hasValue(value);
	}

	private static long length(HttpResponse<String> response) {
		return response.headers().firstValueAsLong("Content-Length").orElseThrow();
	}

	private static String etag(HttpResponse<String> response) {
		return response.headers().firstValue("ETag").orElseThrow();
	}

}
