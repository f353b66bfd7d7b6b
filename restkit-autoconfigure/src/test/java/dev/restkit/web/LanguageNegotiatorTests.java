package dev.restkit.web;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LanguageNegotiator}.
 */
class LanguageNegotiatorTests {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN,
			Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("es"));

	private final LanguageNegotiator negotiator = new LanguageNegotiator(LANGUAGES);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr                      | fr
			FR                      | fr
			es-es                   | es
			es-419-x-any            | es
			de-CH-1996,fr;q=0.9     | de
			fr;q=0.2, de;q=0.8      | de
			fr;q=0.5,de;q=0.5       | fr
			en;q=0.1,*;q=0.9        | en
			fr ; q=0.7 , xx         | fr
			pt                      | pt-BR
			pt-PT;q=0.5,pt-BR;q=0.4 | pt-BR
			xx                      | en
			xx, fr;q=0.1            | fr
			fr;q=0                  | en
			fr;q=2, de;q=0.1        | de
			fr;q=NaN, de;q=0.1      | de
			fr;q=, de;q=0.1         | de
			fr;q=0.1234567, es      | es
			fr;level=1              | en
			,;,-,--,fr              | fr
			fr_FR                   | en
			***                     | en
			""")
	void choosesTheLanguageThatTheClientLikesBest(String accept, String expected) {
		assertThat(this.negotiator.choose(accept)).hasToString(expected.replace('-', '_'));
	}

	@Test
	void speaksTheFirstLanguageToClientsWithoutWishes() {
		assertThat(this.negotiator.choose(null)).isEqualTo(Locale.ENGLISH);
		assertThat(this.negotiator.choose("")).isEqualTo(Locale.ENGLISH);
		assertThat(this.negotiator.choose(" ")).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void readsTheBeginningOfAVeryLongHeader() {
		assertThat(this.negotiator.choose("xx,".repeat(10) + "fr")).isEqualTo(Locale.FRENCH);
		assertThat(this.negotiator.choose("xx,".repeat(10_000) + "fr")).isEqualTo(Locale.ENGLISH);
		assertThat(this.negotiator.choose("fr-".repeat(10_000))).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void tellsWhetherThereIsAChoice() {
		assertThat(this.negotiator.isChoice()).isTrue();
		assertThat(new LanguageNegotiator(List.of(Locale.FRENCH)).isChoice()).isFalse();
	}

	@Property
	void choosesALanguageForAnyHeader(@ForAll String accept) {
		assertThat(this.negotiator.choose(accept)).isIn(LANGUAGES);
	}

	@Property
	void choosesALanguageForWhatLooksLikeAHeader(
			@ForAll @Chars({ ',', ';', '=', 'q', '.', '-', '*', ' ', '0', '1', 'f' }) @CharRange(from = 'd',
					to = 's') String accept) {
		assertThat(this.negotiator.choose(accept)).isIn(LANGUAGES);
	}

}
