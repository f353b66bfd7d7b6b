package dev.restkit.benchmarks.http;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ComparisonOptions}.
 */
class ComparisonOptionsTests {

	@Test
	void comparesAllEndpointsUnlessTold() {
		assertThat(ComparisonOptions.of().endpoints()).containsExactly(Endpoint.values());
	}

	@Test
	void readsEndpointsAndLengths() {
		ComparisonOptions options = ComparisonOptions.of("hello", "--starts=3", "--rounds=4", "--seconds=5");
		assertThat(options.endpoints()).containsExactly(Endpoint.HELLO);
		assertThat(options.starts()).isEqualTo(3);
		assertThat(options.rounds()).isEqualTo(new ComparisonOptions.Rounds(4, 5, 1));
		assertThat(options.policies()).isFalse();
		assertThat(ComparisonOptions.of("--policies").policies()).isTrue();
	}

	@Test
	void cutsRoundsIntoSlices() {
		assertThat(ComparisonOptions.of("--seconds=4", "--slices=20").rounds().slice()).hasMillis(200);
	}

	@Test
	void refusesAnUnknownEndpoint() {
		assertThatIllegalArgumentException().isThrownBy(() -> ComparisonOptions.of("goodbye"));
	}

}
