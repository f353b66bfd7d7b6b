package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that bytes within objects are the same text in both directions: base64.
 */
class BytesHttpTests extends HttpTest {

	@Test
	void areReadAsTheyAreWritten() {
		String stamp = "{\"image\":\"+/8=\",\"more\":[\"AQI=\",\"\"]}";
		assertBody(this.http.postJson("/api/stamps", stamp), 200).isEqualTo(stamp);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"-_8="     | invalid    | Invalid value.
			"+/8"      | invalid    | Invalid value.
			"a"        | invalid    | Invalid value.
			[1, 2]     | invalid    | Not a valid string.
			""         | min_length | Ensure this field has at least 1 element.
			"AQIDBAU=" | max_length | Ensure this field has no more than 4 elements.
			""")
	void areRefusedWhereTheyAreNoBase64OrTooMany(String image, String code, String message) {
		assertViolations(this.http.postJson("/api/stamps", "{\"image\":" + image + "}"),
				violation("image", "/image", code, message));
	}

	@Test
	void areDocumentedWithTheirEncoding() {
		Map<?, ?> document = JsonMapper.shared().readValue(this.http.get("/api-docs.json").body(), Map.class);
		DocumentedOperation echo = operation(document, "stamp.echo");
		assertThat(echo.fields("application/json").get("image"))
			.isEqualTo(Map.of("type", "string", "contentEncoding", "base64", "minLength", 4, "maxLength", 8));
		assertThat(echo.fields("application/json").get("more")).isEqualTo(Map.of("type", List.of("array", "null"),
				"items", Map.of("type", "string", "contentEncoding", "base64")));
		assertThat(((Map<?, ?>) Objects
			.requireNonNull(operation(document, "stamp.raw").content("application/json").get("schema"))).get("format"))
			.isEqualTo("binary");
	}

	private static DocumentedOperation operation(Map<?, ?> document, String id) {
		return DocumentedOperation.of(document, "/api/stamps")
			.filter((operation) -> operation.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

}
