package dev.restkit.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Ratios}.
 */
class RatiosTests {

	@Test
	void theMedianIsNotMovedByADisturbedRound() {
		assertThat(new Ratios(List.of(0.99, 5.0, 0.97)).median()).isEqualTo(0.99);
	}

	@Test
	void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
		assertThat(new Ratios(List.of(1.0, 3.0, 2.0, 100.0)).median()).isEqualTo(2.5);
	}

	@Test
	void isToldWithItsSpread() {
		assertThat(new Ratios(List.of(1.0, 1.1, 1.2, 1.3, 1.4)))
			.hasToString("1.200 (middle half 1.100 to 1.300, all 1.000 to 1.400, rounds: 5)");
	}

	@Test
	void refusesNoRounds() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ratios(List.of()));
	}

}
