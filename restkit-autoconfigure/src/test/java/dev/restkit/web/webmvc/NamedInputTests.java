package dev.restkit.web.webmvc;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Violations of headers, cookies and query parameters are told under the names that
 * clients send, which are those of the document.
 */
class NamedInputTests extends HttpTest {

	private static final String REQUIRED = "This field is required.";

	@ParameterizedTest
	@ValueSource(strings = { "/api/named/spring", "/api/named/validated" })
	void whatSpringReadsHasTheNameThatIsSent(String path) {
		assertViolations(this.http.get(path + "?page-no=1", "x-req", "3", "Cookie", "my-sid=3"),
				violation("page-no", "/page-no", "min_value", "Ensure this value is greater than or equal to 3."));
		assertViolations(this.http.get(path + "?page-no=3", "x-req", "1", "Cookie", "my-sid=3"),
				violation("X-Req", "/X-Req", "min_value", "Ensure this value is greater than or equal to 3."));
		assertViolations(this.http.get(path + "?page-no=3", "x-req", "3", "Cookie", "my-sid=1"),
				violation("my-sid", "/my-sid", "min_value", "Ensure this value is greater than or equal to 3."));
		assertViolations(this.http.get(path + "?page-no=3", "x-req", "x", "Cookie", "my-sid=3"),
				violation("X-Req", "/X-Req", "invalid", "A valid integer is required."));
		assertViolations(this.http.get(path + "?page-no=3", "Cookie", "my-sid=3"),
				violation("X-Req", "/X-Req", "required", REQUIRED));
	}

	@Test
	void whatMayNotBeNullIsRequired() {
		assertViolations(this.http.get("/api/named/nullable"), violation("X-Req", "/X-Req", "required", REQUIRED),
				violation("my-sid", "/my-sid", "required", REQUIRED),
				violation("page-no", "/page-no", "required", REQUIRED));
		assertViolations(this.http.get("/api/named/own"), violation("X-Req", "/X-Req", "required", REQUIRED),
				violation("sid", "/sid", "required", REQUIRED), violation("page", "/page", "required", REQUIRED));
	}

	@Test
	void whatIsMissedIsSaidInTheLanguageOfTheClient() {
		assertBody(this.http.get("/api/named/nullable", "Accept-Language", "de"), 400).contains("\"code\":\"required\"")
			.doesNotContain(REQUIRED);
	}

	@Test
	void whatOnlyAValidatorChecksHasTheNameThatIsSent() {
		assertViolations(this.http.get("/api/named/even", "x-req", "1", "X-Other", "2"),
				violation("X-Req", "/X-Req", "invalid", "It is odd."));
		assertViolations(this.http.get("/api/named/even", "x-req", "2", "X-Other", "1"),
				violation("X-Other", "/X-Other", "invalid", "It is odd."));
	}

	@Test
	void theDocumentSaysTheSameNamesAndWhatIsRequired() {
		JsonNode document = new JsonMapper().readTree(this.http.get("/api-docs.json").body());
		List<String> required = document.at("/paths/~1api~1named~1own/get/parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("required").asBoolean(false))
			.map((parameter) -> parameter.path("in").asString() + " " + parameter.path("name").asString())
			.toList();
		assertThat(required).contains("header X-Req", "cookie sid", "query page");
	}

}
