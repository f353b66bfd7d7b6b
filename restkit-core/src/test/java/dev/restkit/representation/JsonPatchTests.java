package dev.restkit.representation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * JSON Patch (RFC 6902).
 */
class JsonPatchTests {

	@Test
	void addsMembersAndItems() {
		assertThat(apply(Map.of("a", 1), operation("add", "/b", 2))).isEqualTo(Map.of("a", 1, "b", 2));
		assertThat(apply(Map.of("a", 1), operation("add", "/a", 2))).isEqualTo(Map.of("a", 2));
		assertThat(apply(List.of(1, 3), operation("add", "/1", 2))).isEqualTo(List.of(1, 2, 3));
		assertThat(apply(List.of(1), operation("add", "/1", 2))).isEqualTo(List.of(1, 2));
		assertThat(apply(List.of(1), operation("add", "/-", 2))).isEqualTo(List.of(1, 2));
		assertThat(apply(List.of(1), operation("add", "", 2))).isEqualTo(2);
	}

	@Test
	void removesReplacesMovesAndCopies() {
		Map<String, Object> document = Map.of("a", List.of(1, 2), "b", Map.of("c", 3));
		assertThat(apply(document, operation("remove", "/a/0", null)))
			.isEqualTo(Map.of("a", List.of(2), "b", Map.of("c", 3)));
		assertThat(apply(document, operation("replace", "/b/c", 4)))
			.isEqualTo(Map.of("a", List.of(1, 2), "b", Map.of("c", 4)));
		assertThat(apply(document, transfer("move", "/b/c", "/d")))
			.isEqualTo(Map.of("a", List.of(1, 2), "b", Map.of(), "d", 3));
		assertThat(apply(document, transfer("copy", "/a/1", "/a/-")))
			.isEqualTo(Map.of("a", List.of(1, 2, 2), "b", Map.of("c", 3)));
		assertThat(apply(List.of(1, 2, 3), transfer("move", "/0", "/2"))).isEqualTo(List.of(2, 3, 1));
	}

	@Test
	void pointersEscapeSlashAndTilde() {
		assertThat(
				apply(Map.of("a/b", 1, "c~d", 2), operation("replace", "/a~1b", 3), operation("remove", "/c~0d", null)))
			.isEqualTo(Map.of("a/b", 3));
		assertThat(refused(Map.of("a~1", 1), operation("remove", "/a~2", null))).isEqualTo("/0/path invalid");
	}

	@Test
	void testsCompareNumbersByValueAndObjectsWithoutOrder() {
		Map<String, Object> document = Map.of("price", new BigDecimal("10.00"), "tags", List.of("a"));
		assertThat(apply(document, operation("test", "/price", 10L), operation("test", "/tags", List.of("a"))))
			.isEqualTo(document);
		assertThat(problem(document, operation("test", "/price", "10"))).extracting(Problem::status).isEqualTo(409);
	}

	@Test
	void placesThatAreNotThereAreNamed() {
		for (String path : List.of("/x", "/a/2", "/a/01", "/a/-1", "/a/x", "/a/-", "/b/c", "/a/99999999999")) {
			assertThat(refused(Map.of("a", List.of(1, 2), "b", 1), operation("remove", path, null)))
				.isEqualTo("/0/path no_match");
		}
		assertThat(refused(Map.of(), transfer("copy", "/x", "/y"))).isEqualTo("/0/from no_match");
	}

	@Test
	void whatIsNoPatchIsRefused() {
		assertThat(refusedPatch(Map.of())).isEqualTo(" not_a_list");
		assertThat(refusedPatch(List.of(1))).isEqualTo("/0 invalid");
		assertThat(refusedPatch(List.of(Map.of("path", "/a")))).isEqualTo("/0/op required");
		assertThat(refusedPatch(List.of(Map.of("op", "jump", "path", "/a")))).isEqualTo("/0/op invalid_choice");
		assertThat(refusedPatch(List.of(Map.of("op", "add", "path", "/a")))).isEqualTo("/0/value required");
		assertThat(refusedPatch(List.of(Map.of("op", "move", "path", "/a")))).isEqualTo("/0/from required");
		assertThat(refusedPatch(List.of(Map.of("op", "remove", "path", "a")))).isEqualTo("/0/path invalid");
		assertThat(refused(Map.of("a", Map.of()), transfer("move", "/a", "/a/b"))).isEqualTo("/0/path invalid");
	}

	@Test
	void doesNotNestWithoutEnd() {
		List<Object> doubling = new ArrayList<>();
		for (int levels = 1; levels < 50_000; levels *= 2) {
			doubling.add(Map.of("op", "copy", "from", "", "path", "/a".repeat(levels)));
		}
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> JsonPatch.apply(doubling, Map.of("a", Map.of())))
			.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(413));
	}

	@Test
	void countsTheCharactersThatItCopies() {
		List<Object> doubling = new ArrayList<>();
		doubling.add(Map.of("op", "add", "path", "/l", "value", List.of("x".repeat(100_000))));
		doubling.addAll(Collections.nCopies(13, Map.of("op", "copy", "from", "/l", "path", "/l/-")));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> JsonPatch.apply(doubling, Map.of()))
			.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(413));
	}

	@Test
	void comparesANumberThatJsonCannotWrite() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(
					() -> JsonPatch.apply(List.of(Map.of("op", "test", "path", "/0", "value", 1)), List.of(Double.NaN)))
			.satisfies((failure) -> assertThat(failure.problem().status()).isEqualTo(409));
	}

	@Test
	void patchesThatGrowWithoutEndAreRefused() {
		List<Object> doubling = new ArrayList<>();
		for (int times = 0; times < 40; times++) {
			doubling.add(transfer("copy", "", "/-"));
		}
		ProblemException refused = catchThrowableOfType(ProblemException.class,
				() -> JsonPatch.apply(doubling, List.of(List.of(1))));
		assertThat(refused.problem().status()).isEqualTo(413);
	}

	@Property
	void addingAndRemovingLeavesTheDocumentAsItWas(@ForAll("documents") Object value) {
		Map<String, Object> document = Map.of("a", List.of(1, 2));
		assertThat(apply(document, operation("add", "/b", value), operation("remove", "/b", null))).isEqualTo(document);
		assertThat(apply(document, operation("add", "/a/1", value), operation("remove", "/a/1", null)))
			.isEqualTo(document);
	}

	@Property
	void nothingButProblemsComesOfAnyPatch(@ForAll("documents") Object patch, @ForAll("documents") Object document) {
		String before = document.toString();
		try {
			JsonPatch.apply(patch, document);
		}
		catch (ProblemException ex) {
			assertThat(ex.problem().status()).isBetween(400, 499);
		}
		assertThat(document).hasToString(before);
	}

	@Provide
	Arbitrary<Object> documents() {
		Arbitrary<Object> texts = Arbitraries
			.of("op", "add", "remove", "move", "copy", "test", "path", "/a", "/-", "/0", "", "~", "value", "from")
			.map((text) -> text);
		Arbitrary<Object> leaves = Arbitraries.oneOf(texts, Arbitraries.integers().map((number) -> number),
				Arbitraries.of(true, false).map((flag) -> flag));
		Arbitrary<Object> members = Arbitraries.maps(texts.map(Object::toString), leaves)
			.ofMaxSize(4)
			.map((map) -> map);
		return Arbitraries.oneOf(leaves, members,
				Arbitraries.oneOf(leaves, members).list().ofMaxSize(4).map((list) -> list));
	}

	private static @Nullable Object apply(Object document, Object... operations) {
		return JsonPatch.apply(List.of(operations), document);
	}

	private static String refused(Object document, Object... operations) {
		return shown(problem(document, operations));
	}

	private static String refusedPatch(Object patch) {
		return shown(
				catchThrowableOfType(ProblemException.class, () -> JsonPatch.apply(patch, Map.of("a", 1))).problem());
	}

	private static Problem problem(Object document, Object... operations) {
		return catchThrowableOfType(ProblemException.class, () -> apply(document, operations)).problem();
	}

	private static String shown(Problem problem) {
		return problem.errors().get(0).pointer() + " " + problem.errors().get(0).code();
	}

	private static Map<String, @Nullable Object> operation(String name, String path, @Nullable Object value) {
		Map<String, @Nullable Object> operation = new LinkedHashMap<>();
		operation.put("op", name);
		operation.put("path", path);
		operation.put("value", value);
		return operation;
	}

	private static Map<String, String> transfer(String name, String from, String path) {
		return Map.of("op", name, "from", from, "path", path);
	}

}
