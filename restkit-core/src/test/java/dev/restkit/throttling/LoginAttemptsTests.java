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
			begin("ada", "192.0.2." + address).failed();
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", "192.0.2.77"))
			.satisfies((refused) -> {
				assertThat(refused.problem().status()).isEqualTo(429);
				assertThat(refused.problem().headers()).containsEntry("Retry-After", "60");
			});
		begin("grace", "192.0.2.77");
		assertThat(this.heard).containsExactly(new ThrottledCall("login", null, "192.0.2.77", "login-account", 60, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ada", " ada ", "ADA", "\uFF41da" })
	void spellingsOfOneNameAreOneName(String spelling) {
		guess("ada", 3);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin(spelling, ""));
	}

	@Test
	void onlyWhatFailsIsCounted() {
		for (int attempt = 0; attempt < 20; attempt++) {
			begin("ada", "192.0.2.1").succeeded();
			begin("ada", "192.0.2.2").undecided();
			begin("ada", "").succeeded();
		}
		assertThat(this.used.values()).allMatch((amount) -> amount == 0);
	}

	@Test
	void whoeverGuessesElsewhereDoesNotLockTheOwnerOut() {
		begin("ada", "192.0.2.1").succeeded();
		guess("ada", 3);
		begin("ada", "192.0.2.1").succeeded();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", "192.0.2.2"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", ""));
	}

	@Test
	void aKnownAddressGuessesNoMoreEither() {
		begin("ada", "192.0.2.1").succeeded();
		for (int attempt = 0; attempt < 3; attempt++) {
			begin("ada", "192.0.2.1").failed();
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", "192.0.2.1"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> {
			guess("grace", 3);
			begin("grace", "192.0.2.1");
		});
	}

	@Test
	void theSamePasswordManyTimesAtOnceIsOneGuess() {
		List<LoginAttempts.Attempt> requests = new ArrayList<>();
		for (int request = 0; request < 20; request++) {
			requests.add(begin("ada", "192.0.2.1"));
		}
		requests.forEach(LoginAttempts.Attempt::succeeded);
		assertThat(this.used.values()).allMatch((amount) -> amount == 0);
	}

	@Test
	void passwordsThatDifferAreGuessesOfTheirOwn() {
		for (int guess = 0; guess < 3; guess++) {
			this.attempts.begin("ada", "secret" + guess, "192.0.2.1");
		}
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.attempts.begin("ada", "secret3", "192.0.2.1"));
	}

	@Test
	void whoMayGuessNoMoreElsewhereDoesNotLearnWhatTheOwnerSends() {
		begin("ada", "192.0.2.1").succeeded();
		guess("ada", 3);
		LoginAttempts.Attempt owner = begin("ada", "192.0.2.1");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", "192.0.2.2"));
		owner.succeeded();
	}

	@Test
	void whoComesWithAnAttemptThatIsRefusedIsRefused() {
		guess("ada", 3);
		for (int request = 0; request < 3; request++) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", "192.0.2.1"));
		}
	}

	@Test
	void aGuessThatHasFailedCountsAgain() {
		LoginAttempts.Attempt first = begin("ada", "192.0.2.1");
		LoginAttempts.Attempt second = begin("ada", "192.0.2.1");
		first.failed();
		begin("ada", "192.0.2.1").failed();
		second.failed();
		begin("ada", "192.0.2.1").failed();
		begin("ada", "192.0.2.1").failed();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> begin("ada", "192.0.2.1"));
	}

	@Test
	void namesStandNowhere() {
		guess("ada", 1);
		begin("x".repeat(1_000_000), "192.0.2.1");
		assertThat(this.used.keySet()).hasSize(2)
			.allMatch((key) -> key.startsWith("account:") && key.length() < 80 && !key.contains("ada"));
	}

	private LoginAttempts.Attempt begin(String account, String address) {
		return this.attempts.begin(account, "secret", address);
	}

	private void guess(String name, int times) {
		for (int attempt = 0; attempt < times; attempt++) {
			begin(name, "198.51.100." + attempt).failed();
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
