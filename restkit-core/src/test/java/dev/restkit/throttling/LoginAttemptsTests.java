package dev.restkit.throttling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LoginAttempts}.
 */
class LoginAttemptsTests {

	private final Map<String, Long> used = new HashMap<>();

	private final List<ThrottledCall> heard = new ArrayList<>();

	private final LoginAttempts attempts = new LoginAttempts("login-account", Rate.parse("3/min"), new Counting(),
			this.heard::add);

	@Test
	void manyAddressesGuessNoMoreThanOne() {
		for (int address = 0; address < 3; address++) {
			this.attempts.begin("ada", "192.0.2." + address);
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.attempts.begin("ada", "192.0.2.77"))
			.satisfies((refused) -> {
				assertThat(refused.problem().status()).isEqualTo(429);
				assertThat(refused.problem().headers()).containsEntry("Retry-After", "60");
			});
		this.attempts.begin("grace", "192.0.2.77");
		assertThat(this.heard).containsExactly(new ThrottledCall("login", null, "192.0.2.77", "login-account", 60, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ada", " ada ", "ADA", "\uFF41da" })
	void spellingsOfOneNameAreOneName(String spelling) {
		guess("ada", 3);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.attempts.begin(spelling, ""));
	}

	@Test
	void onlyWhatFailsIsCounted() {
		for (int attempt = 0; attempt < 20; attempt++) {
			this.attempts.begin("ada", "192.0.2.1").succeeded();
			this.attempts.begin("ada", "192.0.2.2").undecided();
			this.attempts.begin("ada", "").succeeded();
		}
		assertThat(this.used.values()).allMatch((amount) -> amount == 0);
	}

	@Test
	void whoeverGuessesElsewhereDoesNotLockTheOwnerOut() {
		this.attempts.begin("ada", "192.0.2.1").succeeded();
		guess("ada", 3);
		this.attempts.begin("ada", "192.0.2.1").succeeded();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.attempts.begin("ada", "192.0.2.2"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.attempts.begin("ada", ""));
	}

	@Test
	void aKnownAddressGuessesNoMoreEither() {
		this.attempts.begin("ada", "192.0.2.1").succeeded();
		for (int attempt = 0; attempt < 3; attempt++) {
			this.attempts.begin("ada", "192.0.2.1");
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.attempts.begin("ada", "192.0.2.1"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> {
			guess("grace", 3);
			this.attempts.begin("grace", "192.0.2.1");
		});
	}

	@Test
	void namesStandNowhere() {
		guess("ada", 1);
		this.attempts.begin("x".repeat(1_000_000), "192.0.2.1");
		assertThat(this.used.keySet()).hasSize(2)
			.allMatch((key) -> key.startsWith("account:") && key.length() < 80 && !key.contains("ada"));
	}

	private void guess(String name, int times) {
		for (int attempt = 0; attempt < times; attempt++) {
			this.attempts.begin(name, "198.51.100." + attempt);
		}
	}

	/**
	 * Counts in windows that never end.
	 */
	private final class Counting implements ThrottleStore {

		@Override
		public Decision charge(List<Budget> budgets, int cost) {
			Budget budget = budgets.get(0);
			long before = LoginAttemptsTests.this.used.getOrDefault(key(budget), 0L);
			boolean permitted = before + cost <= budget.rate().limit();
			long after = permitted ? before + cost : before;
			LoginAttemptsTests.this.used.put(key(budget), after);
			return new Decision(permitted, List.of(new Left(budget.rate().limit() - after, 60_000_000_000L)));
		}

		@Override
		public void refund(List<Budget> budgets, int cost) {
			budgets.forEach((budget) -> LoginAttemptsTests.this.used.merge(key(budget), -(long) cost, Long::sum));
		}

		private static String key(Budget budget) {
			return budget.owner() + " " + budget.name();
		}

	}

}
