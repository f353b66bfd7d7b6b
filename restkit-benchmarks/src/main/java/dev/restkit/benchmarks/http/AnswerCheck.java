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

	static void requireSame(Endpoint endpoint, Site plain, Site restKit) throws IOException {
		Answer expected = endpoint.ask(plain, Endpoint.JSON);
		Answer actual = endpoint.ask(restKit, Endpoint.JSON);
		boolean same = expected.status() == 200 && actual.status() == 200
				&& expected.contentType().equals(actual.contentType())
				&& json(expected, plain).equals(json(actual, restKit));
		if (!same) {
			throw new IllegalStateException(String.format(Locale.ROOT, "%s differs:%n%s %s%n%s%n%s %s%n%s",
					endpoint.title(), expected.status(), expected.contentType(), expected.text(), actual.status(),
					actual.contentType(), actual.text()));
		}
	}

	/**
	 * Check that a server shows browsers a page.
	 * @param endpoint what is asked
	 * @param site where it is asked
	 * @throws IOException if it does not answer
	 */
	static void requirePage(Endpoint endpoint, Site site) throws IOException {
		Answer page = endpoint.ask(site, Endpoint.PAGE);
		if (page.status() != 200 || !page.contentType().startsWith(Endpoint.PAGE)
				|| !page.text().contains("HTTP 200 OK")) {
			throw new IllegalStateException(endpoint.title() + " has no page: " + page.text());
		}
	}

	private static JsonNode json(Answer answer, Site site) {
		return JsonMapper.shared().readTree(site.without(answer.text()));
	}

}
