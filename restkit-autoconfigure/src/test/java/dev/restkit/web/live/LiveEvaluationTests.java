package dev.restkit.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.restkit.format.json.JsonRenderer;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.OperationHandler;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.subscription.Evaluation;
import dev.restkit.subscription.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveEvaluation}.
 */
class LiveEvaluationTests {

	private static final Operation OPERATION = new Operation(new OperationId("a.list"), "a",
			Operation.Documentation.none(), List.of(), null,
			new HttpBinding("GET", "/a", 200, List.of(), List.of("application/json")), "A.list()");

	private final List<String> asked = new ArrayList<>();

	@Test
	void rowsAreAskedForWithoutTheRest() {
		LiveEvaluation evaluation = evaluation(page(7, 1), page(1, 1), "id");
		assertThat(evaluation.evaluate()).isEqualTo(evaluation.evaluate())
			.isEqualTo(new Evaluation.Result(
					new Snapshot.Rows("id", List.of(new Snapshot.Row("1", "{\"id\":1}", Map.of("id", "1"))))));
		assertThat(this.asked).containsExactly("rows", "rows");
	}

	@Test
	void whereRowsAreNotToldApartTheWholeResultIsToldFromThenOn() {
		LiveEvaluation evaluation = evaluation(page(7, 1, 1), page(2, 1, 1), "id");
		Evaluation whole = new Evaluation.Result(
				new Snapshot.Whole("{\"count\":7,\"results\":[{\"id\":1},{\"id\":1}]}"));
		assertThat(evaluation.evaluate()).isEqualTo(whole);
		assertThat(evaluation.evaluate()).isEqualTo(whole);
		assertThat(this.asked).containsExactly("rows", "all", "all");
	}

	@Test
	void whatHasNoRowsIsToldWhole() {
		assertThat(evaluation(page(7), page(0), null).evaluate())
			.isEqualTo(new Evaluation.Result(new Snapshot.Whole("{\"count\":7,\"results\":[]}")));
		assertThat(this.asked).containsExactly("all");
	}

	@Test
	void aProblemIsTheAnswerAndNothingMoreIsAsked() {
		LiveEvaluation evaluation = evaluation(page(7), (arguments) -> {
			this.asked.add("rows");
			throw Problem.of(ProblemKind.NOT_FOUND).toException();
		}, "id");
		assertThat(evaluation.evaluate()).isEqualTo(new Evaluation.Failure(Problem.of(ProblemKind.NOT_FOUND)));
		assertThat(this.asked).containsExactly("rows");
	}

	private static String page(int count, int... ids) {
		StringBuilder json = new StringBuilder("{\"count\":" + count + ",\"results\":[");
		for (int index = 0; index < ids.length; index++) {
			json.append((index > 0) ? "," : "").append("{\"id\":").append(ids[index]).append('}');
		}
		return json.append("]}").toString();
	}

	private LiveEvaluation evaluation(String all, String rows, @Nullable String rowKey) {
		return evaluation(all, handler("rows", rows), rowKey);
	}

	private LiveEvaluation evaluation(String all, OperationHandler rows, @Nullable String rowKey) {
		OperationPlan plan = OperationPlan.of(OPERATION, (call) -> new Object[0], handler("all", all)).withRows(rows);
		OperationExecutor executor = new OperationExecutor(List.of(plan), new ProblemResolver(List.of(), (failure) -> {
		}));
		return new LiveEvaluation(executor, Invocation.of(OPERATION, Map.of(), Map.of()),
				new SnapshotReader(new JsonRenderer(new JsonMapper()), 10), rowKey,
				(failure) -> Problem.of(ProblemKind.ERROR));
	}

	private OperationHandler handler(String name, String json) {
		return (arguments) -> {
			this.asked.add(name);
			return new JsonMapper().readTree(json);
		};
	}

}
