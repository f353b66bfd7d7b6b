package dev.restkit.throttling;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.restkit.authentication.GrantedPrincipal;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Peer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.throttling.ThrottlePolicy.By;
import dev.restkit.throttling.ThrottleStore.Budget;
import dev.restkit.throttling.ThrottleStore.Decision;
import dev.restkit.throttling.ThrottleStore.Left;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link ThrottleCheck}.
 */
class ThrottleCheckTests {

	private static final long SECOND = 1_000_000_000;

	private final List<Budget> asked = new ArrayList<>();

	private final Map<String, String> told = new LinkedHashMap<>();

	private final List<ThrottlePolicy> policies = new ArrayList<>();

	@Test
	void everyCallerHasBudgetsOfItsOwn() {
		policies("anon", "5/min", By.ADDRESS);
		policies("user", "30/min", By.USER);
		policies("token", "7/min", By.TOKEN);
		policies("books", "100/min", By.CALLER);
		ThrottleCheck check = check(new Decision(true, List.of()));
		check.charge(call(null));
		check.charge(call(() -> "ada"));
		check.charge(call(new Bearer("ada", "t1")));
		assertThat(this.asked).map((budget) -> budget.owner() + "|" + budget.name() + "|" + budget.rate())
			.containsExactly("address:192.0.2.7|anon|5/minute", "address:192.0.2.7|books|100/minute",
					"user:ada|user|30/minute", "user:ada|books|100/minute", "user:ada|user|30/minute",
					"user:ada|token:t1|7/minute", "user:ada|books|100/minute");
	}

	@Test
	void whoHasNoBudgetIsNotCounted() {
		policies("anon", "5/min", By.ADDRESS);
		check(new Decision(false, List.of(new Left(0, SECOND)))).charge(call(() -> "ada"));
		assertThat(this.asked).isEmpty();
		assertThat(this.told).isEmpty();
	}

	@Test
	void theCallerIsToldWhatIsLeft() {
		policies("books", "10/s, 1000/day", By.CALLER);
		check(new Decision(true, List.of(new Left(9, SECOND / 2), new Left(998, 86_000 * SECOND)))).charge(call(null));
		assertThat(this.told).containsExactly(
				Map.entry("RateLimit-Policy", "\"books-second\";q=10;w=1, \"books-day\";q=1000;w=86400"),
				Map.entry("RateLimit", "\"books-second\";r=9;t=1, \"books-day\";r=998;t=86000"));
	}

	/**
	 * A header has the digits of the protocol on a machine whose language has others.
	 */
	@Test
	void theLanguageOfTheMachineDoesNotMatter() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
		try {
			policies("books", "10/s", By.CALLER);
			check(new Decision(true, List.of(new Left(9, SECOND)))).charge(call(null));
		}
		finally {
			Locale.setDefault(before);
		}
		assertThat(this.told).containsExactly(Map.entry("RateLimit-Policy", "\"books\";q=10;w=1"),
				Map.entry("RateLimit", "\"books\";r=9;t=1"));
	}

	@Test
	void theLongestWaitIsTold() {
		policies("books", "10/s, 1000/day", By.CALLER);
		Problem problem = refusal(List.of(new Left(0, SECOND), new Left(0, 61 * SECOND + 1)));
		assertThat(problem.status()).isEqualTo(429);
		assertThat(problem.code()).isEqualTo("throttled");
		assertThat(problem.headers()).containsEntry("Retry-After", "62");
		assertThat(problem.detail()).isEqualTo("Request was throttled. Expected available in 62 seconds.");
	}

	@Test
	void whatHasEnoughLeftIsNotWaitedFor() {
		policies("books", "10/s, 1000/day", By.CALLER);
		Problem problem = refusal(List.of(new Left(0, SECOND / 2), new Left(12, 80_000 * SECOND)));
		assertThat(problem.headers()).containsEntry("Retry-After", "1");
		assertThat(problem.detail()).isEqualTo("Request was throttled. Expected available in 1 second.");
	}

	@Test
	void whatNobodyKnowsIsNotTold() {
		policies("books", "10/s", By.CALLER);
		check(Decision.unknown()).charge(call(null));
		assertThat(this.told).isEmpty();
	}

	@Test
	void whoAuditsIsToldWithoutAnythingThatTheCallerSent() {
		policies("books", "10/s, 1000/day", By.CALLER);
		policies("token", "7/min", By.TOKEN);
		List<ThrottledCall> heard = new ArrayList<>();
		List<Left> left = List.of(new Left(0, SECOND), new Left(5, 80_000 * SECOND), new Left(0, 61 * SECOND));
		ThrottleCheck check = new ThrottleCheck(this.policies, 1,
				(budgets, cost) -> new Decision(false, left.subList(0, budgets.size())), heard::add);
		catchThrowableOfType(ProblemException.class, () -> check.charge(call(new Bearer("ada", "t1"))));
		catchThrowableOfType(ProblemException.class, () -> check.charge(call(null)));
		assertThat(heard).containsExactly(new ThrottledCall("books.list", "ada", "192.0.2.7", "token", 61, 0),
				new ThrottledCall("books.list", null, "192.0.2.7", "books-second", 1, 0));
	}

	private void policies(String scope, String rates, By by) {
		this.policies.addAll(ThrottlePolicy.of(scope, Rate.parse(rates), by));
	}

	private ThrottleCheck check(Decision decision) {
		return new ThrottleCheck(this.policies, 1, (budgets, cost) -> {
			this.asked.addAll(budgets);
			return decision;
		});
	}

	private Problem refusal(List<Left> left) {
		ProblemException refused = catchThrowableOfType(ProblemException.class,
				() -> check(new Decision(false, left)).charge(call(null)));
		return refused.problem();
	}

	private Invocation call(@Nullable Principal principal) {
		Operation operation = new Operation(new OperationId("books.list"), "books", Operation.Documentation.none(),
				List.of(), null, new HttpBinding("GET", "/", 200, List.of(), List.of()), "");
		Peer peer = new Peer() {

			@Override
			public String address() {
				return "192.0.2.7";
			}

			@Override
			public void tell(String name, String value) {
				ThrottleCheckTests.this.told.put(name, value);
			}

		};
		return new Invocation(operation, principal, Map.of(), Map.of(), Map.of(), Map.of(), InvocationBody.NONE, null,
				null, peer, null);
	}

	private record Bearer(String getName, String token) implements GrantedPrincipal {

		@Override
		public String getName() {
			return this.getName;
		}

		@Override
		public Principal found() {
			return this;
		}

		@Override
		public Set<String> authorities() {
			return Set.of();
		}

	}

}
