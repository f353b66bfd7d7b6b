package dev.restkit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NegotiationTests {

	private final BookstoreClient client = Database.H2.bookstore().client();

	@ParameterizedTest
	@ValueSource(strings = { "/api.json", "/api/.json", "/api/books.json", "/api/books/1.json",
			"/api/books/recent.json", "/api/authors/1.json", "/api/hello.json", "/api/books?format=json",
			"/api/books/1?format=json", "/api/hello?format=json" })
	void aUrlMayNameAFormat(String path) {
		Answer answer = this.client.get(path).expect(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/json");
		assertThat(answer.header("Content-Disposition")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api.yaml", "/api/books.yaml", "/api/books/1.yaml", "/api/hello.yaml",
			"/api/hello?format=yaml", "/api/books/recent?format=yaml" })
	void everyOperationHasEveryFormat(String path) {
		Answer answer = this.client.get(path).expect(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
		assertThat(answer.header("Content-Disposition")).isNull();
		assertThat(String.join(",", answer.response().headers().allValues("Vary"))).containsIgnoringCase("accept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/books.exe", "/api/books/1.exe", "/api/books/1/.json", "/api/books.json.json",
			"/api/books/1.yaml.json", "/api/books/1.JSON", "/api/books?format=exe", "/api/hello?format=exe",
			"/api/hello.exe", "/api/books/1.", "/api/books/.json" })
	void aFormatThatThereIsNotIsNotFound(String path) {
		assertThat(this.client.get(path).expect(404).header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/books/1?format=json", "/api/books/1.json", "/api/hello?format=json", "/api/hello",
			"/api/books" })
	void whatTheClientDoesNotAcceptIsRefusedWithWhatTheMethodsAre(String path) {
		Answer answer = this.client.get(path, "Accept", "image/png").expect(406);
		assertThat(answer.object()).containsEntry("code", "not_acceptable");
		assertThat(answer.header("Allow")).isEqualTo(this.client.send("FOO", path, null).expect(405).header("Allow"));
	}

	@ParameterizedTest
	@CsvSource({ "json,application/json", "yaml,application/yaml", "xml,application/xml", "csv,text/csv",
			"ndjson,application/x-ndjson" })
	void whatComesLaterHasTheFormatOfTheUrlToo(String format, String mediaType) {
		Answer suffixed = this.client.get("/api/countdown." + format + "?from=2").expect(200);
		assertThat(suffixed.header("Content-Type")).startsWith(mediaType);
		assertThat(suffixed.header("Content-Disposition")).isNull();
		Answer named = this.client.get("/api/countdown?from=2&format=" + format).expect(200);
		assertThat(suffixed.body()).isEqualTo(named.body());
		Answer accepted = this.client.get("/api/countdown?from=2", "Accept", mediaType).expect(200);
		assertThat(suffixed.body()).isEqualTo(accepted.body());
		assertThat(
				String.join(",", accepted.response().headers().allValues("Vary")).toLowerCase(Locale.ROOT).split(", *"))
			.containsOnlyOnce("accept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/books/1", "/api/hello" })
	void wishesOfTheClientAreHonoured(String path) {
		assertThat(type(path, "application/json;q=0.1, application/yaml;q=0.9")).isEqualTo("application/yaml");
		assertThat(type(path, "application/json;q=0, */*")).isNotEqualTo("application/json");
		assertThat(type(path, "APPLICATION/JSON")).isEqualTo("application/json");
		assertThat(type(path, "application/json; foo=bar")).isEqualTo("application/json");
		assertThat(type(path, "text/yaml")).isEqualTo("text/yaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/hello", "/api/tags/1" })
	void jsonIsIndentedOnDemand(String path) {
		assertThat(this.client.get(path, "Accept", "application/json; indent=4").expect(200).body())
			.startsWith("{\n    \"");
		assertThat(this.client.get(path, "Accept", "application/json; indent=100").expect(200).body())
			.startsWith("{\n        \"");
		for (String none : List.of("0", "abc", "-1", "\"\"")) {
			assertThat(this.client.get(path, "Accept", "application/json; indent=" + none).expect(200).body())
				.startsWith("{\"");
		}
		assertThat(this.client.get(path, "Accept", "application/json; indent=4").header("Content-Type"))
			.isEqualTo("application/json");
	}

	@Test
	void linksKeepTheFormatOfTheUrl() {
		assertThat(this.client.get("/api.json").object().values()).isNotEmpty()
			.allSatisfy((link) -> assertThat((String) link).endsWith(".json"));
		assertThat(this.client.get("/api/books.json").get("next")).isEqualTo(this.client.url("/api/books.json?page=2"));
		assertThat(this.client.get("/api/books?format=json").get("next").toString()).contains("format=json")
			.containsOnlyOnce("format=")
			.contains("page=2");
		assertThat(this.client.get("/api/authors/1.json").get("url")).isEqualTo(this.client.url("/api/authors/1.json"));
		assertThat(this.client.get("/api/authors/1?format=json").get("url"))
			.isEqualTo(this.client.url("/api/authors/1?format=json"));
	}

	@Test
	void aLinkWithAFormatIsTheSameLink() {
		Map<String, Object> review = this.client.get("/api/reviews/1").object();
		review.put("book", this.client.url("/api/books/1.json"));
		this.client.put("/api/reviews/1.json", review).expect(200);
	}

	@Test
	void whatIsCreatedBySuffixIsFoundBySuffix() {
		Answer created = this.client.post("/api/books.json", this.client.book()).expect(201);
		assertThat(created.header("Location")).endsWith(".json");
		this.client.get(created.header("Location")).expect(200);
		Database.H2.restore();
	}

	@ParameterizedTest
	@CsvSource({ "/api/books/999999.yaml,404", "/api/books.yaml?page_size=0,400",
			"/api/hello.yaml?name=" + LONG + ",400" })
	void problemsComeInTheFormatOfTheUrl(String path, int status) {
		assertThat(this.client.get(path).expect(status).header("Content-Type")).isEqualTo("application/problem+yaml");
	}

	@Test
	void headAnswersAsGetWithoutABody() {
		Answer get = this.client.get("/api/books?page=2").expect(200);
		Answer head = this.client.send("HEAD", "/api/books?page=2", null).expect(200);
		assertThat(head.body()).isEmpty();
		for (String name : List.of("Content-Type", "Content-Length", "Vary")) {
			assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
		}
	}

	@Test
	void separatorsThatScriptsTakeForLineEndsAreEscaped() {
		Map<String, Object> tag = this.client.post("/api/tags", Map.of("name", "é🚀\u2028</script>"))
			.expect(201)
			.object();
		assertThat(this.client.get("/api/tags/" + tag.get("id")).body()).contains("é🚀\\u2028</script>");
		Database.H2.restore();
	}

	private static final String LONG = "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";

	private String type(String path, String accept) {
		return this.client.get(path, "Accept", accept).expect(200).header("Content-Type");
	}

}
