package dev.restkit.method;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FirstSentence}.
 */
class FirstSentenceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			Find books. And more. | Find books | And more.
			Find books | Find books |
			Find books. | Find books |
			Find books! More | Find books! | More
			Find `a. B` books. More | Find `a. B` books | More
			Find books, e.g. new ones. More | Find books, e.g. new ones | More
			Version 1.2 of it. More | Version 1.2 of it | More
			And so on... More | And so on... | More
			""")
	void endsAtAFullStop(String text, String sentence, String rest) {
		assertThat(FirstSentence.of(text)).isEqualTo(new FirstSentence(sentence, rest));
	}

	@ParameterizedTest
	@CsvSource({ "'Find\nbooks.\nMore.', Find books, More.", "'Find books\n\nMore. Here', Find books, More. Here",
			"'Find:\n- a\n- b', Find:, '- a\n- b'", "'', '',", "'.', '',", "' \n Find. ', Find," })
	void endsWithItsParagraphAtTheLatest(String text, String sentence, String rest) {
		assertThat(FirstSentence.of(text)).isEqualTo(new FirstSentence(sentence, rest));
	}

	@Property
	void isOneLine(@ForAll String text) {
		assertThat(FirstSentence.of(text).sentence()).doesNotContain("\n");
	}

}
