package dev.restkit.benchmarks.live;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LiveOptions}.
 */
class LiveOptionsTests {

	@Test
	void measuresAllPartsUnlessTold() {
		assertThat(LiveOptions.of().parts()).containsExactly(LiveOptions.Part.values());
	}

	@Test
	void readsPartsAndLengths() {
		LiveOptions options = LiveOptions.of("groups", "--clients=3", "--warm-up=4", "--rounds=5", "--changes=6",
				"--connections=7", "--reads=8", "--early=9", "--books=10");
		assertThat(options.parts()).containsExactly(LiveOptions.Part.GROUPS);
		assertThat(options.clients()).isEqualTo(3);
		assertThat(options.warmUp()).isEqualTo(4);
		assertThat(options.rounds()).isEqualTo(5);
		assertThat(options.changes()).isEqualTo(6);
		assertThat(options.connections()).isEqualTo(7);
		assertThat(options.reads()).isEqualTo(8);
		assertThat(options.early()).isEqualTo(9);
		assertThat(options.books()).isEqualTo(10);
		assertThat(options.wire()).isEqualTo(Wire.WEBSOCKET);
		assertThat(LiveOptions.of("--events").wire()).isEqualTo(Wire.EVENTS);
	}

	@Test
	void refusesAnUnknownPart() {
		assertThatIllegalArgumentException().isThrownBy(() -> LiveOptions.of("everything"));
	}

}
