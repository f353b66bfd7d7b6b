package dev.restkit.benchmarks.http;

import java.io.IOException;
import java.util.Locale;

import dev.restkit.benchmarks.server.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Only what answers alike may be compared: the same status, media type and JSON.
 */
final class AnswerCheck {

	private AnswerCheck() {
	}

	static void requireSame(Endpoint endpoint, int plainPort, int restKitPort) throws IOException {
		Answer expected = endpoint.ask(plainPort, Endpoint.JSON);
		Answer actual = endpoint.ask(restKitPort, Endpoint.JSON);
		boolean same = expected.status() == 200 && actual.status() == 200
				&& expected.contentType().equals(actual.contentType())
				&& json(expected, plainPort).equals(json(actual, restKitPort));
		if (!same) {
			throw new IllegalStateException(String.format(Locale.ROOT, "%s differs:%n%s %s%n%s%n%s %s%n%s",
					endpoint.title(), expected.status(), expected.contentType(), expected.text(), actual.status(),
					actual.contentType(), actual.text()));
		}
	}

	/**
	 * Check that a server shows browsers a page.
	 * @param endpoint what is asked
	 * @param port the server's port
	 * @throws IOException if it does not answer
	 */
	static void requirePage(Endpoint endpoint, int port) throws IOException {
		Answer page = endpoint.ask(port, Endpoint.PAGE);
		if (page.status() != 200 || !page.contentType().startsWith(Endpoint.PAGE)
				|| !page.text().contains("HTTP 200 OK")) {
			throw new IllegalStateException(endpoint.title() + " has no page: " + page.text());
		}
	}

	private static JsonNode json(Answer answer, int port) {
		return JsonMapper.shared().readTree(answer.text().replace("127.0.0.1:" + port, "127.0.0.1"));
	}

}
