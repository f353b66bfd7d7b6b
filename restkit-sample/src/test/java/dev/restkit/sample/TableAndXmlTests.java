package dev.restkit.sample;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableAndXmlTests {

	private static final String DOCUMENT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><root>";

	private final BookstoreClient client = Database.H2.bookstore().client();

	@ParameterizedTest
	@ValueSource(
			strings = { "/api.csv", "/api/books.csv", "/api/books/1.csv", "/api/hello.csv", "/api/books?format=csv" })
	void everythingIsATable(String path) {
		Answer answer = this.client.get(path).expect(200);
		assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
		assertThat(answer.header("Content-Disposition")).isNull();
		assertThat(answer.body()).contains("\r\n");
	}

	@Test
	void aPageHasALineForEachObject() {
		List<String> lines = this.client.get("/api/books.csv?page_size=3").expect(200).body().lines().toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.get(0).split(",")).contains("id", "title", "price").doesNotContain("count", "results");
		assertThat(this.client.get("/api/books.csv?search=nothingatallisnamedso").expect(200).body())
			.isEqualTo(lines.get(0) + "\r\n");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/api.xml", "/api/books.xml", "/api/books/1.xml", "/api/hello.xml", "/api/books/1?format=xml" })
	void everythingIsXml(String path) {
		Answer answer = this.client.get(path).expect(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/xml");
		assertThat(answer.header("Content-Disposition")).isNull();
		assertThat(answer.body()).startsWith(DOCUMENT).endsWith("</root>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/books/1", "/api/hello" })
	void clientsMayAcceptThem(String path) {
		for (String type : List.of("application/xml", "text/xml", "text/csv;charset=utf-8")) {
			assertThat(this.client.get(path, "Accept", type).expect(200).header("Content-Type")).isEqualTo(type);
		}
		assertThat(this.client.get(path, "Accept", "text/csv").header("Content-Type"))
			.isEqualTo("text/csv;charset=utf-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/books/999999.xml", "/api/nothing/here.xml" })
	void problemsAreXmlAsTheStandardSays(String path) {
		Answer answer = this.client.get(path, "Accept", "application/xml").expect(404);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+xml");
		assertThat(answer.body()).contains("<problem xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type>",
				"<status>404</status>");
	}

	@Test
	void aTableTellsNoProblems() {
		assertThat(this.client.get("/api/books/999999.csv").expect(404).header("Content-Type"))
			.isEqualTo("application/problem+json");
	}

	@Test
	void bodiesMayBeTablesOrXml() {
		send("text/csv", "name\r\n\"'=comma, and \"\"quotes\"\"\"\r\n", "=comma, and \"quotes\"");
		send("application/xml", "<tag><name>a &lt;b&gt;</name></tag>", "a <b>");
		send("text/xml;charset=utf-8", "<tag><name>é</name></tag>", "é");
		Database.H2.restore();
	}

	@Test
	void malformedBodiesAreRefused() {
		assertThat(refused("application/xml", "<!DOCTYPE tag [<!ENTITY x 'y'>]><tag><name>&x;</name></tag>", 400))
			.startsWith("XML parse error - ");
		assertThat(refused("text/csv", "name,other\nx\n", 400)).startsWith("CSV parse error - ");
		refused("application/xml;charset=utf-16", "<tag/>", 415);
	}

	@Test
	void optionsAndDocumentNameThem() {
		assertThat(this.client.send("OPTIONS", "/api/tags", null).expect(200).body())
			.contains("\"application/xml\"", "\"text/csv\"")
			.doesNotContain("charset");
		assertThat(this.client.get("/api-docs.json").expect(200).body()).contains("\"application/xml\"",
				"\"text/csv\"");
	}

	private void send(String type, String body, String name) {
		assertThat(this.client.send("POST", "/api/tags", body, "Content-Type", type, "Accept", "application/json")
			.expect(201)
			.get("name")).isEqualTo(name);
	}

	private String refused(String type, String body, int status) {
		return (String) this.client.send("POST", "/api/tags", body, "Content-Type", type).expect(status).get("detail");
	}

}
