package dev.restkit.web.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.format.json.JsonRenderer;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Rendering;
import dev.restkit.subscription.Evaluation;
import dev.restkit.subscription.Snapshot;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SnapshotReader}.
 */
class SnapshotReaderTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final SnapshotReader reader = new SnapshotReader(new JsonRenderer(JSON), 3);

	private final Operation operation = new Operation(new OperationId("a.b"), "a", Operation.Documentation.none(),
			List.of(), null, new HttpBinding("GET", "/a", 200, List.of(), List.of("application/json")), "A.b()");

	@Property
	void rowsAreExactlyWhatACallShows(@ForAll("rows") List<Map<String, Object>> rows) {
		Snapshot.Rows read = (Snapshot.Rows) ((Evaluation.Result) read(Map.of("count", 7, "results", rows), "id"))
			.snapshot();
		assertThat(read.rows()).extracting(Snapshot.Row::json).isEqualTo(rows.stream().map(this::shown).toList());
		for (int index = 0; index < rows.size(); index++) {
			Snapshot.Row row = read.rows().get(index);
			assertThat(row.key()).isEqualTo(rows.get(index).get("id").toString());
			Map<String, String> fields = new LinkedHashMap<>();
			rows.get(index).forEach((name, value) -> fields.put(name, shown(value)));
			assertThat(row.fields()).isEqualTo(fields);
		}
	}

	@Test
	void listsHaveRowsToo() {
		assertThat(read(List.of(Map.of("id", "a"), Map.of("id", "b")), "id")).isEqualTo(new Evaluation.Result(
				new Snapshot.Rows("id", List.of(new Snapshot.Row("a", "{\"id\":\"a\"}", Map.of("id", "\"a\"")),
						new Snapshot.Row("b", "{\"id\":\"b\"}", Map.of("id", "\"b\""))))));
	}

	@Test
	void whatHasNoKeysIsToldWhole() {
		for (Object value : List.of(List.of(1, 2), List.of(Map.of("a", 1)), Map.of("results", 1), Map.of("a", 1), 7,
				"text", List.of(Map.of("id", 1), Map.of("id", 1)), List.of(Map.of("id", Map.of())))) {
			assertThat(read(value, "id")).as("%s", value)
				.isEqualTo(new Evaluation.Result(new Snapshot.Whole(JSON.writeValueAsString(value))));
		}
		assertThat(read(List.of(Map.of("id", 1)), null))
			.isEqualTo(new Evaluation.Result(new Snapshot.Whole("[{\"id\":1}]")));
	}

	@Test
	void aResultHasNoMoreRowsThanItMay() {
		List<Map<String, Integer>> rows = List.of(Map.of("id", 1), Map.of("id", 2), Map.of("id", 3), Map.of("id", 4));
		assertThat(read(rows, "id")).isEqualTo(new Evaluation.Failure(Problem.of(ProblemKind.CONTENT_TOO_LARGE)));
	}

	@Test
	void problemsStayProblems() {
		Problem problem = Problem.of(ProblemKind.NOT_FOUND);
		assertThat(this.reader.read(new OperationResult.Failure(problem), this.operation, "id"))
			.isEqualTo(new Evaluation.Failure(problem));
		assertThat(this.reader.read(OperationResult.EMPTY, this.operation, null))
			.isEqualTo(new Evaluation.Result(new Snapshot.Whole("null")));
	}

	@Provide
	Arbitrary<List<Map<String, Object>>> rows() {
		Arbitrary<Object> value = Arbitraries.oneOf(Arbitraries.strings(), Arbitraries.integers(),
				Arbitraries.doubles(), Arbitraries.of(true, false), Arbitraries.of(Map.of(), List.of(1, "]}\"", "é")));
		Arbitrary<Map<String, Object>> fields = Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), value)
			.ofMaxSize(4);
		Arbitrary<Map<String, Object>> row = Combinators
			.combine(Arbitraries.integers(), Arbitraries.of(true, false), fields)
			.as((key, text, others) -> {
				Map<String, Object> all = new LinkedHashMap<>(others);
				all.put("id", text ? "k" + key : key);
				return all;
			});
		return row.list().ofMaxSize(3).uniqueElements((each) -> each.get("id"));
	}

	private String shown(Object value) {
		return this.reader.write(Rendering.of(value, MimeTypeUtils.APPLICATION_JSON));
	}

	private Evaluation read(Object value, @Nullable String key) {
		return this.reader.read(OperationResult.of(value), this.operation, key);
	}

}
