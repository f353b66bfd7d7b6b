package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * XML as bodies of handlers.
 */
class XmlBodiesTests extends HttpTest {

	@ParameterizedTest
	@CsvSource({ "quote, Not a valid string.", "echo, Invalid value." })
	void anElementThatStandsTwiceIsRefusedWhereOneValueIsDeclared(String handler, String message) {
		assertViolations(
				post(handler, "<item><book>1</book><quantity>1</quantity></item>",
						"<destination>A</destination><destination>B</destination>"),
				violation("destination", "/destination", "invalid", message));
	}

	@Test
	void everyFieldThatStandsTwiceIsNamed() {
		assertViolations(
				post("quote", "<item><book>1</book><book>2</book><quantity>1</quantity></item>",
						"<destination>A</destination><destination>A</destination>"),
				violation("lines[0].book", "/lines/0/book", "invalid", "A valid integer is required."),
				violation("destination", "/destination", "invalid", "Not a valid string."));
	}

	private HttpResponse<String> post(String handler, String lines, String destination) {
		String body = "<order><lines>" + lines + "</lines>" + destination
				+ "<payment><type>card</type><number>1</number></payment></order>";
		return this.http.send("POST", "/api/shop/" + handler, body.getBytes(StandardCharsets.UTF_8), "Content-Type",
				"application/xml");
	}

}
