package dev.restkit.benchmarks.load;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WarmUp}.
 */
class WarmUpTests {

	@Test
	void goesOnWhileTheCostFalls() {
		assertThat(WarmUp.standsStill(List.of(900.0, 800.0, 700.0, 600.0, 550.0, 500.0, 300.0, 200.0, 150.0, 120.0)))
			.isFalse();
	}

	@Test
	void endsWhenTwoSlicesInARowAreNoCheaper() {
		assertThat(WarmUp.standsStill(List.of(900.0, 800.0, 700.0, 600.0, 550.0, 300.0, 200.0, 120.0, 119.0, 121.0)))
			.isTrue();
	}

	@Test
	void goesOnAfterOneSliceThatIsCheaper() {
		assertThat(WarmUp.standsStill(List.of(900.0, 800.0, 700.0, 600.0, 550.0, 300.0, 200.0, 120.0, 121.0, 100.0)))
			.isFalse();
	}

	@Test
	void takesAFewSlicesAtLeast() {
		assertThat(WarmUp.standsStill(List.of())).isFalse();
		assertThat(WarmUp.standsStill(List.of(100.0, 100.0, 100.0))).isFalse();
	}

	@Test
	void tellsWhatSlicesCostAndThatTheyWereStillFalling() {
		assertThat(WarmUp.describe(List.of(900.4, 800.0)))
			.isEqualTo("900 800 CPU ms for 1,000 requests (still falling)");
		assertThat(WarmUp.describe(Collections.nCopies(10, 100.0))).endsWith(" requests");
	}

}
