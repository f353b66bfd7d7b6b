package dev.restkit.throttling;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * A call that a throttle refused. It has nothing of what the caller sent.
 *
 * @param subject what was called: the id of an operation, or the scope of what is none,
 * such as {@code login}
 * @param caller the name of who called, or {@code null} for nobody in particular
 * @param address where the call came from, as far as budgets are concerned
 * @param budget the budget that did not have enough, as clients see it
 * @param seconds how long until it has all of it again
 * @param untold how many refusals nobody was told of since the one before this
 * @since 0.1.0
 */
public record ThrottledCall(String subject, @Nullable String caller, String address, String budget, long seconds,
		long untold) {

	/**
	 * What the caller is told.
	 * @return a 429 with {@code Retry-After}
	 */
	ProblemException toException() {
		int wait = (int) Math.max(1, Math.min(this.seconds, Integer.MAX_VALUE));
		return Problem
			.of(ProblemKind.THROTTLED,
					Message.counted("restkit.problem.throttled_for", wait,
							"Request was throttled. Expected available in {0} second.",
							"Request was throttled. Expected available in {0} seconds."))
			.withHeader("Retry-After", String.valueOf(wait))
			.toException();
	}

	ThrottledCall withUntold(long count) {
		return new ThrottledCall(this.subject, this.caller, this.address, this.budget, this.seconds, count);
	}

}
