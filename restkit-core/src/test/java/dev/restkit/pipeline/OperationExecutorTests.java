package dev.restkit.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.OperationResult;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OperationExecutorTests {

	private static final Operation OPERATION = operation("books.retrieve");

	private final List<String> steps = new ArrayList<>();

	private final List<Throwable> unexpected = new ArrayList<>();

	@Test
	void locatesBindsAndHandlesInThisOrderWithinTheInterceptors() {
		OperationPlan plan = OperationPlan.of(OPERATION, (invocation) -> {
			this.steps.add("bind " + invocation.target());
			return new Object[] { "argument" };
		}, (arguments) -> {
			this.steps.add("handle " + arguments[0]);
			return "value";
		}).withTarget((invocation) -> {
			this.steps.add("locate");
			return "object";
		}).withInterceptors(List.of(interceptor("outer"), interceptor("inner")));
		assertThat(execute(plan)).isEqualTo(OperationResult.of("value"));
		assertThat(this.steps).containsExactly("outer in", "inner in", "locate", "bind object", "handle argument",
				"inner out", "outer out");
	}

	@Test
	void preconditionsAreCheckedBetweenTheObjectAndTheBody() {
		OperationPlan plan = plan((arguments) -> "value").withTarget((invocation) -> {
			this.steps.add("locate");
			return "object";
		}).withPrecondition((invocation) -> {
			this.steps.add("check " + invocation.target());
			throw Problem.of(ProblemKind.PRECONDITION_FAILED).toException();
		});
		assertThat(execute(plan)).isEqualTo(new OperationResult.Failure(Problem.of(ProblemKind.PRECONDITION_FAILED)));
		assertThat(this.steps).containsExactly("locate", "check object");
	}

	@Test
	void nothingIsEmpty() {
		assertThat(execute(plan((arguments) -> null))).isEqualTo(OperationResult.EMPTY);
	}

	@Test
	void aResultIsTakenAsItIs() {
		OperationResult raw = new OperationResult.Raw("message");
		assertThat(execute(plan((arguments) -> raw))).isSameAs(raw);
	}

	@Test
	void aProblemIsAFailure() {
		assertThat(execute(plan((arguments) -> {
			throw ProblemException.notFound();
		}))).isEqualTo(new OperationResult.Failure(Problem.of(ProblemKind.NOT_FOUND)));
		assertThat(this.unexpected).isEmpty();
	}

	@Test
	void whatNobodyExpectedIsReportedOnceAndToldToNobody() {
		IOException failure = new IOException("disk /dev/sda1");
		assertThat(execute(plan((arguments) -> {
			throw failure;
		}))).isEqualTo(new OperationResult.Failure(Problem.of(ProblemKind.ERROR)));
		assertThat(this.unexpected).containsExactly(failure);
	}

	@Test
	void aDescriberKnowsTheExceptionOfALibraryEvenWhenWrapped() {
		ProblemResolver problems = new ProblemResolver(
				List.of((failure) -> (failure instanceof IOException) ? Problem.of(ProblemKind.UNAVAILABLE) : null),
				this.unexpected::add);
		Problem problem = problems.resolve(new IllegalStateException(new IOException()));
		assertThat(problem.status()).isEqualTo(503);
		assertThat(this.unexpected).isEmpty();
	}

	@Test
	void anInterceptorMayAnswerItself() {
		OperationResult denied = new OperationResult.Failure(Problem.of(ProblemKind.PERMISSION_DENIED));
		OperationPlan plan = plan((arguments) -> this.steps.add("handle"))
			.withInterceptors(List.of((invocation, chain) -> denied));
		assertThat(execute(plan)).isSameAs(denied);
		assertThat(this.steps).isEmpty();
	}

	@Test
	void whoFollowsRowsGetsThemBySameStepsButTheirOwnHandler() {
		OperationPlan plan = plan((arguments) -> "page").withRows((arguments) -> "rows")
			.withInterceptors(List.of(interceptor("around")));
		OperationExecutor executor = new OperationExecutor(List.of(plan), problems());
		Invocation call = Invocation.of(OPERATION, Map.of(), Map.of());
		assertThat(executor.rereadRows(call)).isEqualTo(OperationResult.of("rows"));
		assertThat(this.steps).containsExactly("around in", "around out");
		assertThat(executor.reread(call)).isEqualTo(OperationResult.of("page"));
		assertThat(executor.execute(call)).isEqualTo(OperationResult.of("page"));
	}

	@Test
	void rowsComeWithTheResultWhereNothingIsSavedWithoutTheRest() {
		OperationExecutor executor = new OperationExecutor(List.of(plan((arguments) -> "all")), problems());
		assertThat(executor.rereadRows(Invocation.of(OPERATION, Map.of(), Map.of())))
			.isEqualTo(OperationResult.of("all"));
	}

	@Test
	void anotherHandlerHasRowsOfItsOwnOrNone() {
		OperationPlan plan = plan((arguments) -> "page").withRows((arguments) -> "rows")
			.with(operation("books.other"), (arguments) -> "other");
		assertThat(plan.rows()).isNull();
	}

	@Test
	void refusesAnOperationWithoutPlan() {
		OperationExecutor executor = new OperationExecutor(List.of(), problems());
		Invocation invocation = Invocation.of(OPERATION, Map.of(), Map.of());
		assertThatIllegalArgumentException().isThrownBy(() -> executor.execute(invocation))
			.withMessageContaining("books.retrieve");
	}

	private OperationResult execute(OperationPlan plan) {
		return new OperationExecutor(List.of(plan), problems()).execute(Invocation.of(OPERATION, Map.of(), Map.of()));
	}

	private ProblemResolver problems() {
		return new ProblemResolver(List.of(), this.unexpected::add);
	}

	private OperationInterceptor interceptor(String name) {
		return (invocation, chain) -> {
			this.steps.add(name + " in");
			OperationResult result = chain.proceed(invocation);
			this.steps.add(name + " out");
			return result;
		};
	}

	private static OperationPlan plan(OperationHandler handler) {
		return OperationPlan.of(OPERATION, (invocation) -> new Object[0], handler);
	}

	private static Operation operation(String id) {
		return new Operation(new OperationId(id), "books", Operation.Documentation.none(), List.of(), null,
				new HttpBinding("GET", "/books/{id}", 200, List.of(), List.of()), id);
	}

}
