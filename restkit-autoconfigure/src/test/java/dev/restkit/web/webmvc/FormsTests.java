package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms as bodies of typed handlers.
 */
class FormsTests extends HttpTest {

	private static final String FORM = "application/x-www-form-urlencoded";

	@Test
	void buildsNestedObjectsAndLists() {
		assertBody(form("POST",
				"title=T&author.name=n&author.email=e@x.org&scores=1&scores=2&reviews[0]rating=3&published=on&date="),
				200)
			.isEqualTo("{\"title\":\"T\",\"author\":{\"name\":\"n\",\"email\":\"e@x.org\"},\"scores\":[1,2],"
					+ "\"reviews\":[{\"rating\":3}],\"published\":true,\"date\":null,\"remark\":null}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT" })
	void readsWhatAWholeFormLeavesOutAsOff(String method) {
		assertBody(form(method, "title=T&author.name=n&remark="), 200)
			.isEqualTo("{\"title\":\"T\",\"author\":{\"name\":\"n\",\"email\":null},\"scores\":[],"
					+ "\"reviews\":[],\"published\":false,\"date\":null,\"remark\":\"\"}");
	}

	@Test
	void readsMultipartFieldsAlike() {
		byte[] body = new Multipart().field("title", "Größe")
			.field("author[name]", "n")
			.field("reviews[0][rating]", "3")
			.body();
		assertBody(this.http.send("POST", "/api/uploads/entries", body, "Content-Type", Multipart.TYPE), 200)
			.contains("\"title\":\"Größe\"", "\"author\":{\"name\":\"n\"", "\"reviews\":[{\"rating\":3}]");
	}

	@Test
	void readsAChunkedMultipartForm() {
		byte[] body = new Multipart().field("title", "T").field("author[name]", "n").body();
		assertBody(this.http.chunked("POST", "/api/uploads/entries", body, "Content-Type", Multipart.TYPE), 200)
			.contains("\"title\":\"T\"");
	}

	@Test
	void reportsAllThatIsWrongWithItsPlaces() {
		assertViolations(form("POST", "title=+&reviews[0].rating=9&scores=x&date=2020-13-01"),
				violation("title", "/title", "blank", "This field may not be blank."),
				violation("author", "/author", "required", "This field is required."),
				violation("scores[0]", "/scores/0", "invalid", "A valid integer is required."),
				violation("reviews[0].rating", "/reviews/0/rating", "max_value",
						"Ensure this value is less than or equal to 5."),
				violation("date", "/date", "invalid",
						"Date has wrong format. Use one of these formats instead: YYYY-MM-DD."));
	}

	@Test
	void keepsJsonStrict() {
		assertBody(this.http.postJson("/api/uploads/entries",
				"{\"title\":\"T\",\"author\":{\"name\":\"n\"},\"scores\":1,\"reviews\":[],\"date\":\"\"}"), 400)
			.contains("\"field\":\"scores\"", "\"field\":\"published\"", "\"field\":\"date\"");
	}

	@Test
	void leavesOutOfAPatchWhatWasNotSent() {
		assertBody(form("PATCH", "a.b=1&c=2&c=3"), 200).isEqualTo("{\"a\":{\"b\":\"1\"},\"c\":[\"2\",\"3\"]}");
		assertBody(form("PATCH", ""), 200).isEqualTo("{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tags[2147483647]=x", "scores[1]=1", "title=%", "title=%zz", "title=%FF",
			"title=a&title.b=c", "title=\u00ff%C3" })
	void refusesWhatIsMalformed(String form) {
		assertBody(form("PUT", form), 400).contains("\"code\":\"parse_error\"", "Form parse error - ");
	}

	@Test
	void refusesNulAndWhatIsTooDeep() {
		assertBody(form("POST", "title=a%00b&author.name=n"), 400).contains("Null characters are not allowed.");
		assertBody(form("POST", "a" + ".b".repeat(900) + "=x"), 400).contains("nested deeper than 100 levels");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH" })
	void refusesAFormThatIsTooLarge(String method) {
		byte[] body = ("title=" + "x".repeat(3000)).getBytes(StandardCharsets.US_ASCII);
		assertThat(this.http.send(method, "/api/uploads/entries", body, "Content-Type", FORM).statusCode())
			.isEqualTo(413);
		assertThat(this.http.chunked(method, "/api/uploads/entries", body, "Content-Type", FORM).statusCode())
			.isEqualTo(413);
	}

	@Test
	void takesNoMethodFromAForm() {
		assertThat(this.http
			.send("POST", "/api/shelves/1", "_method=DELETE".getBytes(StandardCharsets.US_ASCII), "Content-Type", FORM)
			.statusCode()).isEqualTo(405);
	}

	@Test
	void readsAFormThatAFilterHasReadBefore() {
		assertBody(this.http.send("POST", "/api/uploads/entries?title=query",
				"title=form&author.name=n&scores=1&scores=2".getBytes(StandardCharsets.US_ASCII), "Content-Type", FORM,
				"X-Read-Parameters", "yes"), 200)
			.contains("\"title\":\"form\"", "\"scores\":[1,2]");
	}

	@Test
	void leavesFormsToSpringWhereItAsksForThem() {
		HttpResponse<String> response = this.http.send("PUT", "/api/uploads/spring?tag=1",
				"word=W%C3%B6rt&tag=2".getBytes(StandardCharsets.US_ASCII), "Content-Type", FORM);
		assertBody(response, 200).contains("\"word\":\"Wört\"", "\"tag\":[\"1\",\"2\"]");
		assertThat(this.http
			.send("PUT", "/api/uploads/spring", "word=%zz&tag=2".getBytes(StandardCharsets.US_ASCII), "Content-Type",
					FORM)
			.statusCode()).isEqualTo(400);
	}

	@Test
	void tellsThatFormsAreRead() {
		HttpResponse<String> refused = this.http.send("POST", "/api/uploads/entries", new byte[] { 1 }, "Content-Type",
				"text/plain");
		assertThat(refused.statusCode()).isEqualTo(415);
		assertThat(refused.headers().firstValue("Accept-Post").orElse("")).contains(FORM, "multipart/form-data");
	}

	@Test
	void documentsFormsWhereTheyAreRead() {
		String document = this.http.get("/api-docs.json").body();
		assertThat(document).contains(
				"\"application/x-www-form-urlencoded\":{\"schema\":{\"$ref\":\"#/components/schemas/EntryRequest\"}}",
				"\"multipart/form-data\":{\"schema\":{\"$ref\":\"#/components/schemas/EntryRequest\"}}");
		int springs = document.indexOf("\"/api/shop/echo\"");
		assertThat(document.substring(springs, document.indexOf("\"responses\"", springs)))
			.contains("\"application/json\"")
			.doesNotContain("form");
	}

	private HttpResponse<String> form(String method, String form) {
		return this.http.send(method, "/api/uploads/entries", form.getBytes(StandardCharsets.UTF_8), "Content-Type",
				FORM);
	}

}
