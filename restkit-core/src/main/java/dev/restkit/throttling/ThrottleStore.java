package dev.restkit.throttling;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what is left of budgets. A budget's window starts with the first call that it is
 * charged for, and is as long as the period of its rate.
 *
 * @since 0.1.0
 */
public interface ThrottleStore {

	/**
	 * Charge a call to all of some budgets, or to none: the decision is one step for
	 * everybody who asks at the same time.
	 * @param budgets the budgets, at least one
	 * @param cost how much to charge
	 * @return what came of it, in the order of the budgets
	 */
	Decision charge(List<Budget> budgets, int cost);

	/**
	 * Give back what a call was charged that turned out to cost nothing, as far as its
	 * windows have not ended. A store that cannot leaves it charged.
	 * @param budgets the budgets that were charged
	 * @param cost how much to give back
	 */
	default void refund(List<Budget> budgets, int cost) {
		// It stays charged.
	}

	/**
	 * Whether budgets can be kept at all; asked when the first throttle is read.
	 * @return what is missing, in one sentence, or {@code null} if nothing is
	 */
	default @Nullable String missing() {
		return null;
	}

	/**
	 * A store that keeps nothing.
	 * @param what what is missing for one that does, in one sentence
	 * @return the store
	 */
	static ThrottleStore missing(String what) {
		return new ThrottleStore() {

			@Override
			public Decision charge(List<Budget> budgets, int cost) {
				throw new IllegalStateException(what);
			}

			@Override
			public String missing() {
				return what;
			}

		};
	}

	/**
	 * A budget.
	 *
	 * @param owner whose it is
	 * @param name what it is for
	 * @param rate how much there is of it
	 */
	record Budget(Owner owner, String name, Rate rate) {

	}

	/**
	 * Whose a budget is. A user and an address of the same name are two owners.
	 *
	 * @param kind what it is, such as {@code user}
	 * @param name its name among its kind
	 */
	record Owner(String kind, String name) {

		static final String USER = "user";

		static final String ADDRESS = "address";

		static final String ACCOUNT = "account";

		/**
		 * As a name among all owners, such as {@code user:ada}.
		 */
		@Override
		public String toString() {
			return this.kind + ':' + this.name;
		}

	}

	/**
	 * What came of a charge.
	 *
	 * @param permitted whether all budgets were charged, or none
	 * @param left what is left, budget by budget
	 */
	record Decision(boolean permitted, List<Left> left) {

		public Decision {
			left = List.copyOf(left);
		}

		/**
		 * Nobody knows what is left, and the call is permitted.
		 * @return the decision
		 */
		public static Decision unknown() {
			return new Decision(true, List.of());
		}

		/**
		 * Which of the budgets that do not have enough has it last.
		 * @param cost what they were charged
		 * @return its place among the budgets
		 */
		int longestWait(int cost) {
			int longest = 0;
			long nanos = -1;
			for (int index = 0; index < this.left.size(); index++) {
				Left each = this.left.get(index);
				if (each.amount() < cost && each.nanos() > nanos) {
					longest = index;
					nanos = each.nanos();
				}
			}
			return longest;
		}

		/**
		 * Whole seconds until that one has it.
		 * @param cost what they were charged
		 * @return the seconds
		 */
		long secondsToWait(int cost) {
			return this.left.isEmpty() ? 1 : this.left.get(longestWait(cost)).seconds();
		}

	}

	/**
	 * What is left of a budget.
	 *
	 * @param amount how much; never negative
	 * @param nanos until there is all of it again
	 */
	record Left(long amount, long nanos) {

		private static final long SECOND = 1_000_000_000;

		Left plus(long more) {
			return new Left(this.amount + more, this.nanos);
		}

		/**
		 * Whole seconds until there is all of it again; never less than it takes.
		 * @return the seconds
		 */
		public long seconds() {
			return Math.max(0, (this.nanos + SECOND - 1) / SECOND);
		}

	}

}
