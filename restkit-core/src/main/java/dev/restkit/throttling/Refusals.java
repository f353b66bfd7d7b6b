package dev.restkit.throttling;

import java.util.List;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.throttling.ThrottleStore.Left;

/**
 * What who has called too often is told.
 */
final class Refusals {

	private Refusals() {
	}

	static ProblemException after(long seconds) {
		int wait = (int) Math.max(1, Math.min(seconds, Integer.MAX_VALUE));
		return Problem
			.of(ProblemKind.THROTTLED,
					Message.counted("restkit.problem.throttled_for", wait,
							"Request was throttled. Expected available in {0} second.",
							"Request was throttled. Expected available in {0} seconds."))
			.withHeader("Retry-After", String.valueOf(wait))
			.toException();
	}

	/**
	 * Which of the budgets that do not have enough has it last.
	 */
	static int longestWait(List<Left> all, int cost) {
		int longest = 0;
		long nanos = -1;
		for (int index = 0; index < all.size(); index++) {
			Left left = all.get(index);
			if (left.amount() < cost && left.nanos() > nanos) {
				longest = index;
				nanos = left.nanos();
			}
		}
		return longest;
	}

}
