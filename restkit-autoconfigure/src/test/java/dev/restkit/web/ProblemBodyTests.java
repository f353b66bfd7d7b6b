package dev.restkit.web;

import java.util.List;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.problem.Violation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemBody}.
 */
class ProblemBodyTests {

	@Test
	void writesMembersInOrder() {
		Problem problem = Problem.invalid(List.of(Violation.at(Pointer.of("a").child(0), "null", "No.")));
		assertThat(ProblemBody.of(problem, "/api/x")).containsExactly(Map.entry("type", "about:blank"),
				Map.entry("title", "Bad Request"), Map.entry("status", 400), Map.entry("detail", "1 field is invalid."),
				Map.entry("instance", "/api/x"), Map.entry("code", "invalid"), Map.entry("errors",
						List.of(Map.of("field", "a[0]", "pointer", "/a/0", "code", "null", "message", "No."))));
	}

	@Test
	void saysEverySentenceInTheLanguageOfTheClient() {
		Problem problem = Problem
			.invalid(List.of(Violation.at(Pointer.of("a"), "required", Message.of("key", "Required."))));
		Map<String, Object> body = new ProblemBody().body(problem, "/api/x", (message) -> "<" + message.key() + ">");
		assertThat(body).containsEntry("detail", "<restkit.problem.invalid_fields>")
			.containsEntry("title", "Bad Request")
			.containsEntry("errors",
					List.of(Map.of("field", "a", "pointer", "/a", "code", "required", "message", "<key>")));
	}

	@Test
	void leavesOutErrorsWhereThereAreNone() {
		assertThat(ProblemBody.of(Problem.of(ProblemKind.NOT_FOUND).withInstance("/own"), "/api/x"))
			.containsEntry("instance", "/own")
			.doesNotContainKey("errors");
	}

}
