package dev.restkit.throttling;

import java.util.ArrayList;
import java.util.List;

/**
 * One budget that an operation is charged to.
 *
 * @param scope what shares the budget: a name, or the id of an operation
 * @param rate how much there is of it
 * @param by whose it is
 * @param single whether it is the only one of its scope; only then the scope names it
 * @since 0.1.0
 */
public record ThrottlePolicy(String scope, Rate rate, By by, boolean single) {

	/**
	 * The policies of some rates.
	 * @param scope what shares the budgets
	 * @param rates the rates
	 * @param by whose they are
	 * @return the policies
	 */
	public static List<ThrottlePolicy> of(String scope, List<Rate> rates, By by) {
		List<ThrottlePolicy> policies = new ArrayList<>();
		rates.forEach((rate) -> policies.add(new ThrottlePolicy(scope, rate, by, rates.size() == 1)));
		return policies;
	}

	/**
	 * What clients see of it, such as {@code books} or {@code books-minute}.
	 * @return the name
	 */
	public String name() {
		return this.single ? this.scope : this.scope + "-" + this.rate.periodName();
	}

	/**
	 * Whose a budget is.
	 */
	public enum By {

		/** That of a user, or else of an address. */
		CALLER,

		/** That of an address, for callers that are nobody in particular. */
		ADDRESS,

		/** That of a user. */
		USER,

		/** That of the token that a user sent. */
		TOKEN

	}

}
