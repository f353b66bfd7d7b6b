package dev.restkit.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.problem.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FieldMessages}.
 */
class FieldMessagesTests {

	private static final Pointer ROOT = Pointer.root();

	private final FieldMessages shape = new FieldMessages("non_field_errors");

	@Test
	void tellsADetailWhereNoFieldIsWrong() {
		assertThat(body(Problem.of(ProblemKind.NOT_FOUND))).isEqualTo(Map.of("detail", "Not found."));
	}

	@Test
	void listsTheMessagesOfAField() {
		assertThat(invalid(at(ROOT.child("title"), "Too long."), at(ROOT.child("isbn"), "Required."),
				at(ROOT.child("title"), "Not unique.")))
			.containsExactly(Map.entry("title", List.of("Too long.", "Not unique.")),
					Map.entry("isbn", List.of("Required.")));
	}

	@Test
	void nestsObjectsAndKeysListsByTheirItems() {
		Pointer reviews = ROOT.child("reviews");
		assertThat(invalid(at(ROOT.child("author").child("name"), "Blank."),
				at(reviews.child(2).child("rating"), "Too low."), at(reviews.child(7).child("text"), "Blank.")))
			.isEqualTo(Map.of("author", Map.of("name", List.of("Blank.")), "reviews",
					Map.of("2", Map.of("rating", List.of("Too low.")), "7", Map.of("text", List.of("Blank.")))));
	}

	@Test
	void namesWhatConcernsAnObjectAsAWhole() {
		assertThat(invalid(at(ROOT, "No data."))).isEqualTo(Map.of("non_field_errors", List.of("No data.")));
		assertThat(invalid(at(ROOT.child("tags"), "Too many."), at(ROOT.child("tags").child(1), "Unknown.")))
			.isEqualTo(Map.of("tags", Map.of("non_field_errors", List.of("Too many."), "1", List.of("Unknown."))));
		assertThat(new FieldMessages("__all__").body(Problem.invalid(List.of(at(ROOT, "No."))), "/", Message::text))
			.isEqualTo(Map.of("__all__", List.of("No.")));
	}

	@Test
	void keepsNamesAsTheyAre() {
		assertThat(invalid(at(ROOT.child("a/b~c").child(""), "No.")))
			.isEqualTo(Map.of("a/b~c", Map.of("", List.of("No."))));
		assertThat(invalid(at(ROOT, "Whole."), at(ROOT.child("non_field_errors"), "Field.")))
			.isEqualTo(Map.of("non_field_errors", List.of("Whole.", "Field.")));
	}

	@Property
	void losesNoMessage(@ForAll List<List<String>> places) {
		List<Violation> violations = places.stream()
			.map((names) -> names.stream().reduce(ROOT, Pointer::child, (first, second) -> second))
			.map((place) -> at(place, "No."))
			.toList();
		if (!violations.isEmpty()) {
			assertThat(messages(invalid(violations.toArray(Violation[]::new)))).hasSameSizeAs(violations);
		}
	}

	private static Stream<Object> messages(Object body) {
		return (body instanceof Map<?, ?> object) ? object.values().stream().flatMap(FieldMessagesTests::messages)
				: ((List<?>) body).stream().map((message) -> message);
	}

	private Map<String, Object> invalid(Violation... violations) {
		return body(Problem.invalid(List.of(violations)));
	}

	private Map<String, Object> body(Problem problem) {
		return this.shape.body(problem, "/api/books", Message::text);
	}

	private static Violation at(Pointer at, String message) {
		return Violation.at(at, "invalid", message);
	}

}
