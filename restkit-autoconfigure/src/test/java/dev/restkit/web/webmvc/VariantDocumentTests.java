package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what documents say about handlers of one method and path.
 */
class VariantDocumentTests extends HttpTest {

	@Test
	void tellsTheBodiesOfAll() {
		DocumentedOperation post = operation("variant.ticket");
		assertThat(post.mediaTypes()).containsExactly("application/json", "application/vnd.pass+json");
		assertThat(post.fields("application/json").keySet()).map(Object::toString).containsExactly("seat");
		assertThat(post.fields("application/vnd.pass+json").keySet()).map(Object::toString).containsExactly("holder");
		assertThat(post.requiresBody()).isTrue();
	}

	@Test
	void tellsTheAnswersOfAll() {
		assertThat(answers("variant.ticket").keySet()).map(Object::toString)
			.containsExactly("application/json", "application/vnd.pass+json");
	}

	@Test
	void tellsAnswersOfOneTypeAsTheOneOrTheOther() {
		Map<?, ?> json = (Map<?, ?>) answers("variant.one").get("application/json");
		assertThat(Objects.requireNonNull(json).get("schema")).isEqualTo(Map.of("anyOf",
				List.of(Map.of("$ref", "#/components/schemas/Ticket"), Map.of("$ref", "#/components/schemas/Pass"))));
	}

	@Test
	void requiresOnlyWhatAllRequire() {
		DocumentedOperation post = operation("variant.ticket");
		assertThat(post.queryParameter("hall").get("required")).isEqualTo(true);
		assertThat(post.queryParameter("row").get("required")).isEqualTo(false);
	}

	@Test
	void tellsWhatChoosesOne() {
		assertThat(operation("variant.one").written().get("description")).asString()
			.contains("version=1", "variant.two", "version=2");
	}

	@Test
	void thePageTellsEachByItself() {
		assertThat(this.http.get("/api-docs", "Accept", "text/html").body()).contains("variant.ticket",
				"variant.travel");
	}

	private Map<?, ?> answers(String id) {
		Map<?, ?> responses = (Map<?, ?>) Objects.requireNonNull(operation(id).written().get("responses"));
		Map<?, ?> ok = (Map<?, ?>) Objects.requireNonNull(responses.get("200"));
		return (Map<?, ?>) Objects.requireNonNull(ok.get("content"));
	}

	private DocumentedOperation operation(String id) {
		Map<?, ?> document = JsonMapper.shared().readValue(this.http.get("/api-docs.json").body(), Map.class);
		return DocumentedOperation.of(document, "/api/variants")
			.filter((operation) -> operation.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError(id));
	}

}
