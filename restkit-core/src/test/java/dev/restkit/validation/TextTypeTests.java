package dev.restkit.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.StringSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTypeTests {

	@Test
	void countsCodePoints() {
		TextType type = TextType.of(StringSchema.any().withLength(null, 2));
		assertThat(Read.of(type, "\uD83D\uDE80\uD83D\uDE80").isClean()).isTrue();
		assertThat(Read.of(type, "abc").codes()).containsExactly("max_length");
	}

	@Test
	void takesANumberAsItsDigits() {
		assertThat(Read.of(TextType.of(StringSchema.any()), 12L).value()).isEqualTo("12");
		assertThat(Read.of(TextType.of(StringSchema.any()), new BigDecimal("1.50")).value()).isEqualTo("1.50");
	}

	@Test
	void refusesWhatIsNoText() {
		TextType type = TextType.of(StringSchema.any());
		for (Object input : List.of(true, List.of(), Map.of())) {
			assertThat(Read.of(type, input).violations()).singleElement()
				.satisfies((violation) -> assertThat(violation.message()).isEqualTo("Not a valid string."));
		}
	}

	@Test
	void refusesNulAndLoneSurrogates() {
		TextType type = TextType.of(StringSchema.any());
		assertThat(Read.of(type, "a\0b").codes()).containsExactly("null_characters_not_allowed");
		assertThat(Read.of(type, "\uD83D").codes()).containsExactly("surrogate_characters_not_allowed");
	}

	@Test
	void callsAnEmptyTextBlank() {
		assertThat(Read.of(TextType.of(StringSchema.any().withLength(1, null)), "").codes()).containsExactly("blank");
		assertThat(Read.of(TextType.of(StringSchema.any().withNotBlank()), "  ").codes()).containsExactly("blank");
	}

	@Test
	void theEndOfAPatternIsTheVeryEnd() {
		TextType type = TextType.of(StringSchema.any().withPattern("^[a-z]+$"));
		assertThat(Read.of(type, "abc").isClean()).isTrue();
		assertThat(Read.of(type, "abc\n").codes()).containsExactly("invalid");
	}

}
