package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what caches are told, for ranges of files, and for conditions.
 */
class CachingTests extends HttpTest {

	private static final String FILE = "/api/shelves/1/file";

	private static final String TAGGED = "/api/shelves/1/tagged";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/cache        | private, max-age=60
			/api/cache/own    | no-cache, must-revalidate, stale-if-error=30
			/api/cache/said   | no-store
			/api/cache/tagged | private, max-age=60
			/api/shelves/1/state | max-age=5
			""")
	void cachesAreToldWhatTheMostSpecificSays(String path, String header) {
		HttpResponse<String> response = this.http.get(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().allValues("Cache-Control")).containsExactly(header);
		assertThat(this.http.send("HEAD", path, null).headers().allValues("Cache-Control")).containsExactly(header);
	}

	@Test
	void cachesAreToldNothingOfChangesAndProblems() {
		assertThat(this.http.postJson("/api/cache", "{}").headers().allValues("Cache-Control")).isEmpty();
		HttpResponse<String> refused = this.http.get("/api/cache/refused");
		assertThat(refused.statusCode()).isEqualTo(410);
		assertThat(refused.headers().allValues("Cache-Control")).isEmpty();
		assertThat(this.http.get("/api/shelves/1").headers().allValues("Cache-Control")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/api/cache/tagged, v1", "/api/cache/checked, v2" })
	void springsOwnConditionsKeepWorking(String path, String tag) {
		HttpResponse<String> response = this.http.get(path, "If-None-Match", '"' + tag + '"');
		assertBody(response, 304).isEmpty();
		assertThat(response.headers().firstValue("ETag")).hasValue('"' + tag + '"');
		assertThat(response.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
	}

	@Test
	void sendsAFileAsWhatItIs() {
		HttpResponse<String> response = this.http.get(FILE, "Accept", "image/png");
		assertBody(response, 200).isEqualTo(CachedOperations.DIGITS);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
		assertThat(response.headers().firstValue("Accept-Ranges")).hasValue("bytes");
		HttpResponse<String> head = this.http.send("HEAD", FILE, null, "Range", "bytes=0-1");
		assertBody(head, 200).isEmpty();
		assertThat(head.headers().firstValue("Content-Length")).hasValue("5000");
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-3, 0-3, 0123", "bytes=4998-, 4998-4999, 89", "bytes=-3, 4997-4999, 789",
			"bytes=4999-9999, 4999-4999, 9" })
	void sendsARange(String range, String sent, String bytes) {
		HttpResponse<String> response = this.http.get(FILE, "Range", range, "Accept-Encoding", "gzip");
		assertBody(response, 206).isEqualTo(bytes);
		assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes " + sent + "/5000");
		assertThat(response.headers().firstValue("Content-Length")).hasValue(String.valueOf(bytes.length()));
	}

	@Test
	void neverCompressesARange() {
		HttpResponse<String> whole = this.http.get("/api/shelves/1/page", "Accept-Encoding", "gzip");
		assertThat(whole.headers().firstValue("Content-Encoding")).hasValue("gzip");
		HttpResponse<String> range = this.http.get("/api/shelves/1/page", "Accept-Encoding", "gzip", "Range",
				"bytes=0-2999");
		assertBody(range, 206).isEqualTo(CachedOperations.DIGITS.substring(0, 3000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=x", "lines=1-2", "bytes=3-1", "bytes=0-1,3-4", "bytes" })
	void sendsTheWholeForWhatIsNoSingleRange(String range) {
		assertThat(this.http.get(FILE, "Range", range).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesARangeBeyondTheEnd() {
		HttpResponse<String> response = this.http.get(TAGGED, "Range", "bytes=5000-");
		assertThat(response.statusCode()).isEqualTo(416);
		assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes */5000");
		assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"v1"                          | 206
			"v2"                          | 200
			W/"v1"                        | 200
			Sun, 09 Sep 2001 01:46:40 GMT | 206
			Sun, 09 Sep 2001 01:46:41 GMT | 200
			nonsense                      | 200
			""", quoteCharacter = '\'')
	void sendsARangeOnlyOfWhatTheClientHas(String condition, int status) {
		assertThat(this.http.get(TAGGED, "Range", "bytes=0-1", "If-Range", condition).statusCode()).isEqualTo(status);
	}

	@Test
	void aFileMayBeCurrent() {
		HttpResponse<String> response = this.http.get(TAGGED, "If-None-Match", "\"v1\"", "Range", "bytes=0-1");
		assertBody(response, 304).isEmpty();
		assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
		assertBody(this.http.get(TAGGED, "If-Modified-Since", "Sun, 09 Sep 2001 01:46:40 GMT"), 304).isEmpty();
		assertThat(this.http.get(TAGGED, "If-Match", "\"v2\"").statusCode()).isEqualTo(412);
	}

	@Test
	void mayRequireIfMatch() {
		String tag = this.http.get("/api/shelves/1/state").headers().firstValue("ETag").orElseThrow();
		assertProblem(guarded("{bad"), 428, "Precondition Required", "precondition_required",
				"This request must carry an If-Match header.");
		assertThat(guarded("{}", "If-None-Match", "\"x\"").statusCode()).isEqualTo(428);
		assertProblem(guarded("{bad", "If-Match", "\"x\""), 412, "Precondition Failed", "precondition_failed",
				"The object was changed since it was last read.");
		assertThat(guarded("{}", "If-Match", tag).statusCode()).isEqualTo(200);
		assertThat(guarded("{}", "If-Match", "*").statusCode()).isEqualTo(200);
	}

	@Test
	void anyConditionIsAnsweredInBoundedTime() {
		String many = "\"x\", ".repeat(1200) + "\"y\"";
		assertThat(this.http.get("/api/shelves/1/state", "If-None-Match", many).statusCode()).isEqualTo(200);
		for (String odd : new String[] { "\"", "W/", ",,,", "\"a", "*, \"a\"", "W/*", "\"\"", "=" }) {
			assertThat(this.http.get("/api/shelves/1/state", "If-None-Match", odd).statusCode()).as(odd).isIn(200, 304);
			assertThat(guarded("{}", "If-Match", odd).statusCode()).as(odd).isIn(200, 412);
		}
	}

	private HttpResponse<String> guarded(String body, String... headers) {
		String[] all = new String[headers.length + 2];
		all[0] = "Content-Type";
		all[1] = "application/json";
		System.arraycopy(headers, 0, all, 2, headers.length);
		return this.http.send("PUT", "/api/shelves/1/guarded", body.getBytes(StandardCharsets.UTF_8), all);
	}

}
