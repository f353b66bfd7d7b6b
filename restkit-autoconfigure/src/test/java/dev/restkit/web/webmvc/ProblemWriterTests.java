package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.restkit.format.json.JsonRenderer;
import dev.restkit.problem.MessageTranslator;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.problem.Violation;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.FieldMessages;
import dev.restkit.web.LanguageNegotiator;
import dev.restkit.web.ProblemBody;
import dev.restkit.web.ProblemLanguages;
import dev.restkit.web.ProblemShape;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemWriter}.
 */
class ProblemWriterTests {

	private static final Problem NOT_FOUND = Problem.of(ProblemKind.NOT_FOUND);

	private static final MessageTranslator TRANSLATOR = (message, language) -> language + ": " + message.text();

	@Property
	void answersWhateverTheClientAcceptsAndSpeaks(@ForAll String accept, @ForAll String language) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/nosuch");
		request.addHeader("Accept", accept);
		addLanguage(request, language);
		MockHttpServletResponse response = new MockHttpServletResponse();
		writer(new ProblemBody(), Locale.ENGLISH, Locale.FRENCH).write(NOT_FOUND, request, response);
		assertThat(response.getStatus()).isEqualTo(404);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(response.getContentAsString()).contains("Not found.");
		assertThat(response.getHeader("Content-Language")).isIn("en", "fr");
	}

	/**
	 * The mock parses this header itself and refuses what no server does.
	 */
	private static void addLanguage(MockHttpServletRequest request, String language) {
		try {
			request.addHeader("Accept-Language", language);
		}
		catch (IllegalArgumentException ex) {
			request.addHeader("Accept-Language", "xx");
		}
	}

	@Test
	void keepsWhatOthersVaryBy() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.addHeader("Vary", "Origin, accept-language");
		writer(new ProblemBody(), Locale.ENGLISH, Locale.FRENCH).write(NOT_FOUND, request("fr"), response);
		assertThat(response.getHeaders("Vary")).containsExactly("Origin, accept-language");
	}

	@Test
	void variesByNoLanguageWhereThereIsOne() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		writer(new ProblemBody(), Locale.GERMAN).write(NOT_FOUND, request("fr"), response);
		assertThat(response.getHeaders("Vary")).isEmpty();
		assertThat(response.getHeader("Content-Language")).isEqualTo("de");
		assertThat(response.getContentAsString()).contains("de: Not found.");
	}

	@Test
	void writesAnotherShapeWithThePlainMediaType() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Problem problem = Problem.invalid(List.of(Violation.at(Pointer.of("title"), "blank", "Blank.")))
			.withHeader("X-Own", "1");
		writer(new FieldMessages("other"), Locale.ENGLISH).write(problem, request("fr"), response);
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(response.getContentType()).isEqualTo("application/json");
		assertThat(response.getContentAsString()).isEqualTo("{\"title\":[\"en: Blank.\"]}");
		assertThat(response.getHeader("X-Own")).isEqualTo("1");
	}

	private static MockHttpServletRequest request(String language) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/nosuch");
		request.addHeader("Accept-Language", language);
		return request;
	}

	private static ProblemWriter writer(ProblemShape shape, Locale... languages) {
		return new ProblemWriter(new ContentNegotiator(List.of(new JsonRenderer(new JsonMapper()))), shape,
				new ProblemLanguages(new LanguageNegotiator(List.of(languages)), TRANSLATOR));
	}

}
