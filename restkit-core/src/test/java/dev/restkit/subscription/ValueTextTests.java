package dev.restkit.subscription;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ValueText}.
 */
class ValueTextTests {

	@Test
	void onlyWhatIsEqualForDatabasesAsWellHasText() {
		UUID id = UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962");
		assertThat(ValueText.of(3L)).isEqualTo(ValueText.of(3))
			.isEqualTo(ValueText.of(BigInteger.valueOf(3)))
			.isEqualTo("3");
		assertThat(ValueText.of(true)).isEqualTo("true");
		assertThat(ValueText.of(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
		assertThat(ValueText.of(id)).isEqualTo(id.toString());
		assertThat(ValueText.of(null)).isEmpty();
		assertThat(ValueText.of("abc")).isNull();
		assertThat(ValueText.of(new BigDecimal("1.0"))).isNull();
		assertThat(ValueText.of(1.0)).isNull();
	}

	@Test
	void constantsWithABodyHaveText() {
		assertThat(ValueText.of(Shape.ROUND)).isEqualTo("ROUND");
		assertThat(ValueText.has(Shape.class)).isTrue();
		assertThat(ValueText.has(int.class)).isTrue();
		assertThat(ValueText.has(String.class)).isFalse();
	}

	enum Shape {

		ROUND {

			@Override
			public String toString() {
				return "o";
			}

		}

	}

}
