package dev.restkit.web.websocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameBudget}.
 */
class FrameBudgetTests {

	@Test
	void aBudgetIsRefilledInTime() {
		long second = 1_000_000_000L;
		FrameBudget budget = new FrameBudget(2, 0);
		assertThat(budget.take(0)).isTrue();
		assertThat(budget.take(0)).isTrue();
		assertThat(budget.take(0)).isTrue();
		assertThat(budget.take(0)).isTrue();
		assertThat(budget.take(0)).isFalse();
		assertThat(budget.take(second)).isTrue();
		assertThat(budget.take(second)).isFalse();
		assertThat(budget.take(100 * second)).isTrue();
	}

}
