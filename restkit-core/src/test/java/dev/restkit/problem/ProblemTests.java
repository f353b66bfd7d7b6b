package dev.restkit.problem;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	@Test
	void countsTheInvalidFieldsAndNotWhatIsWrongWithEach() {
		Violation title = Violation.at(Pointer.of("title"), "required", "This field is required.");
		Violation price = Violation.at(Pointer.of("price"), "required", "This field is required.");
		Violation whole = Violation.at(Pointer.root(), "invalid", "Invalid data.");
		assertThat(Problem.invalid(List.of(title)).detail()).isEqualTo("1 field is invalid.");
		assertThat(Problem.invalid(List.of(title, title)).detail()).isEqualTo("1 field is invalid.");
		assertThat(Problem.invalid(List.of(title, price)).detail()).isEqualTo("2 fields are invalid.");
		assertThat(Problem.invalid(List.of(whole)).detail()).isEqualTo("Invalid input.");
	}

	@Test
	void changesLeaveTheOriginalAlone() {
		Problem problem = Problem.of(ProblemKind.METHOD_NOT_ALLOWED);
		Problem changed = problem.withHeader("Allow", "GET")
			.withInstance("/books")
			.withCode("other")
			.withType("/problems/own", "Own")
			.withDetail("Mine.")
			.withExtension("left", 3);
		assertThat(problem.headers()).isEmpty();
		assertThat(changed.headers()).containsEntry("Allow", "GET");
		assertThat(changed.instance()).isEqualTo("/books");
		assertThat(changed.code()).isEqualTo("other");
		assertThat(changed.type()).isEqualTo("/problems/own");
		assertThat(changed.title()).isEqualTo("Own");
		assertThat(changed.detail()).isEqualTo("Mine.");
		assertThat(changed.extensions()).containsEntry("left", 3);
		assertThat(problem.extensions()).isEmpty();
		assertThat(problem.type()).isEqualTo("about:blank");
		assertThat(changed.status()).isEqualTo(405);
	}

	@Test
	void itsExceptionCarriesIt() {
		assertThat(ProblemException.notFound().problem()).isEqualTo(Problem.of(ProblemKind.NOT_FOUND));
		assertThat(ProblemException.conflict("Taken.").problem().detail()).isEqualTo("Taken.");
	}

	@Test
	void findsTheKindOfAStatus() {
		assertThat(ProblemKind.ofStatus(404)).isEqualTo(ProblemKind.NOT_FOUND);
		assertThat(ProblemKind.ofStatus(418)).isNull();
	}

}
