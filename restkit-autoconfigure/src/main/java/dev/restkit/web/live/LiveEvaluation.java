package dev.restkit.web.live;

import java.util.function.Function;

import dev.restkit.operation.Invocation;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.problem.Problem;
import dev.restkit.subscription.Evaluation;
import dev.restkit.subscription.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Works the result of a call out, again and again, one thread at a time. Those who follow
 * rows are told nothing else of a result, so nothing else is asked for: a list is not
 * counted at each change. Only where rows turn out not to be told apart, what is told is
 * the whole result.
 */
final class LiveEvaluation {

	private final OperationExecutor executor;

	private final Invocation call;

	private final SnapshotReader snapshots;

	private final @Nullable String rowKey;

	private final Function<Throwable, Problem> problems;

	private boolean whole;

	/**
	 * Prepare to work a result out.
	 * @param executor runs the call
	 * @param call the call
	 * @param snapshots takes its results apart
	 * @param rowKey the field that tells rows apart, or {@code null} if there are none
	 * @param problems describes what is thrown when a result is written
	 */
	LiveEvaluation(OperationExecutor executor, Invocation call, SnapshotReader snapshots, @Nullable String rowKey,
			Function<Throwable, Problem> problems) {
		this.executor = executor;
		this.call = call;
		this.snapshots = snapshots;
		this.rowKey = rowKey;
		this.problems = problems;
		this.whole = rowKey == null;
	}

	/**
	 * What the call gives now.
	 * @return the result as clients see it, or what is wrong
	 */
	Evaluation evaluate() {
		try {
			Evaluation rows = this.whole ? null
					: this.snapshots.read(this.executor.rereadRows(this.call), this.call.operation(), this.rowKey);
			if (rows != null && !isWhole(rows)) {
				return rows;
			}
			this.whole = true;
			return this.snapshots.read(this.executor.reread(this.call), this.call.operation(), this.rowKey);
		}
		catch (RuntimeException | StackOverflowError ex) {
			return new Evaluation.Failure(this.problems.apply(ex));
		}
	}

	private static boolean isWhole(Evaluation evaluation) {
		return evaluation instanceof Evaluation.Result result && result.snapshot() instanceof Snapshot.Whole;
	}

}
