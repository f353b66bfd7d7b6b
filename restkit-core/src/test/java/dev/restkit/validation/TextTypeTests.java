package dev.restkit.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.StringSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	/**
	 * What Python's {@code str.isspace} says of one character, and the byte order mark,
	 * which is white space in the patterns of documents.
	 */
	@ParameterizedTest
	@ValueSource(ints = { '\t', '\n', 0x0B, '\f', '\r', 0x1C, 0x1D, 0x1E, 0x1F, ' ', 0x85, 0xA0, 0x1680, 0x2000, 0x2007,
			0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF })
	void whiteSpaceOfEveryScriptIsBlankAndTrimmed(int white) {
		String space = Character.toString(white);
		TextType type = TextType.trimmed(StringSchema.any().withNotBlank());
		assertThat(Read.of(type, space + " " + space).codes()).containsExactly("blank");
		assertThat(Read.of(TextType.of(StringSchema.any().withNotBlank()), space).codes()).containsExactly("blank");
		assertThat(Read.of(type, space + "a" + space + "b" + space).value()).isEqualTo("a" + space + "b");
	}

	@ParameterizedTest
	@ValueSource(ints = { 'a', 0x200B, 0x200D, 0x2060, 0x180E, 0x1F680 })
	void allElseIsTextAndStaysAsItIs(int visible) {
		String text = Character.toString(visible);
		assertThat(Read.of(TextType.trimmed(StringSchema.any().withNotBlank()), text).value()).isEqualTo(text);
	}

	@Test
	void whatIsNotTrimmedKeepsItsWhiteSpace() {
		assertThat(Read.of(TextType.of(StringSchema.any()), "\u00A0a ").value()).isEqualTo("\u00A0a ");
	}

	@Test
	void theEndOfAPatternIsTheVeryEnd() {
		TextType type = TextType.of(StringSchema.any().withPattern("^[a-z]+$"));
		assertThat(Read.of(type, "abc").isClean()).isTrue();
		assertThat(Read.of(type, "abc\n").codes()).containsExactly("invalid");
	}

}
