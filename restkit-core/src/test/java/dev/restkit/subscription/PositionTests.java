package dev.restkit.subscription;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Position}.
 */
class PositionTests {

	@Property
	void readsWhatItWrites(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String epoch,
			@ForAll @LongRange(min = 0) long offset, @ForAll @IntRange(min = 0) int part) {
		Position position = new Position(epoch, offset, part);
		assertThat(Position.parse(position.toString())).isEqualTo(position);
	}

	@Property
	void readsNothingElse(@ForAll String text) {
		Position position = Position.parse(text);
		assertThat(position == null || position.toString().equals(text)).isTrue();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", ":1", "a", "a:", "a:x", "a:1.", "a:1.0", "a:01", "a:+1", "a:99999999999999999999",
			"a:1.9999999999" })
	void whatNobodyWroteIsNoPosition(String text) {
		assertThat(Position.parse(text)).isNull();
	}

}
