package dev.restkit.autoconfigure.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.restkit.problem.Message;
import dev.restkit.problem.ProblemKind;
import dev.restkit.validation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the texts that RESTKit comes with.
 */
class TranslationsTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

	/**
	 * A sentence in the code: its key, and its English words, or those of one and more.
	 */
	private static final Pattern SENTENCE = Pattern.compile(
			"Message\\s*\\.(of|counted)\\(\\s*\"(restkit\\.[a-z_.]+)\",\\s*(?:[\\w.()]+,\\s*(\"(?:[^\"\\\\]|\\\\.)*\"),\\s*)?(\"(?:[^\"\\\\]|\\\\.)*\")");

	private final Properties english = read("");

	@ParameterizedTest
	@ValueSource(strings = { "_fr", "_de", "_es" })
	void everySentenceIsTranslatedWithTheSameArguments(String language) {
		Properties translations = read(language);
		assertThat(translations.keySet()).isEqualTo(this.english.keySet());
		for (String key : this.english.stringPropertyNames()) {
			assertThat(placeholders(translations.getProperty(key))).as(key)
				.isEqualTo(placeholders(this.english.getProperty(key)));
			assertThat(translations.getProperty(key)).as(key).isNotBlank().doesNotContain("'").isNotEqualTo(key);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_fr", "_de", "_es" })
	void noSentenceIsEnglishByAccidentOrUnfinished(String language) {
		Properties texts = read(language);
		for (String key : texts.stringPropertyNames()) {
			if (!key.startsWith("restkit.document.") || key.contains("unreadable")) {
				assertThat(texts.getProperty(key)).as(key).endsWith(".");
			}
			if (!language.isEmpty()) {
				assertThat(texts.getProperty(key)).as(key).isNotEqualTo(this.english.getProperty(key));
			}
		}
	}

	@Test
	void everyRuleHasItsSentences() {
		for (Rule rule : Rule.values()) {
			assertSame(rule.sentence());
			Message one = rule.sentence(1);
			if (one.count() != null) {
				assertThat(this.english).containsEntry(one.key() + ".one", one.pattern());
			}
		}
	}

	@Test
	void everyKindOfProblemHasItsSentence() {
		Stream.of(ProblemKind.values()).map(ProblemKind::sentence).forEach(this::assertSame);
	}

	@Test
	void everySentenceInTheCodeIsThatOfTheTexts() {
		Map<String, String> sentences = sources().flatMap((source) -> SENTENCE.matcher(source).results())
			.collect(Collectors.toMap((found) -> found.group(2), (found) -> unquoted(found.group(4)),
					(first, second) -> second));
		assertThat(sentences).hasSizeGreaterThan(30);
		assertThat(this.english).containsAllEntriesOf(sentences);
	}

	@Test
	void noProblemOfOursHasASentenceThatCannotBeTranslated() {
		Pattern literal = Pattern
			.compile("ProblemKind\\.\\w+,\\s*\"|\\.of\\(\\w+,\\s*\"[^\"]*\",\\s*\"[^\"]*\",\\s*\"[^\"]");
		assertThat(sources()).noneMatch((source) -> literal.matcher(source).find());
	}

	@Test
	void everyTextIsASentenceOfTheCode() {
		Set<String> keys = new TreeSet<>();
		Arrays.stream(Rule.values()).forEach((rule) -> keys.add(rule.sentence().key()));
		Arrays.stream(ProblemKind.values()).forEach((kind) -> keys.add(kind.sentence().key()));
		sources().forEach((source) -> {
			Matcher matcher = Pattern.compile("\"(restkit\\.[a-z_.]+)\"").matcher(source);
			while (matcher.find()) {
				keys.add(matcher.group(1));
			}
		});
		assertThat(this.english.stringPropertyNames()).allMatch((key) -> keys.contains(key.replace(".one", "")));
	}

	/**
	 * Clients are written against codes: they are Django REST framework's.
	 */
	@Test
	void codesAreStable() {
		assertThat(Arrays.stream(Rule.values()).map(Rule::code)).contains("blank", "does_not_exist", "empty",
				"incorrect_match", "incorrect_type", "invalid", "invalid_choice", "max_decimal_places", "max_digits",
				"max_length", "max_string_length", "max_value", "max_whole_digits", "min_length", "min_value",
				"no_match", "not_a_dict", "not_a_list", "null", "null_characters_not_allowed", "required",
				"surrogate_characters_not_allowed", "unique", "unknown_field");
		assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::code)).contains("invalid", "parse_error",
				"not_authenticated", "permission_denied", "not_found", "method_not_allowed", "not_acceptable",
				"conflict", "content_too_large", "unsupported_media_type", "error", "unavailable");
	}

	private void assertSame(Message sentence) {
		assertThat(sentence.key()).isNotNull();
		assertThat(this.english).containsEntry(sentence.key(), sentence.pattern());
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((found) -> found.group()).sorted().toList();
	}

	private static String unquoted(String literal) {
		return literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
	}

	private static Stream<String> sources() {
		return Stream.of("src/main/java", "../restkit-core/src/main/java").flatMap((root) -> {
			try (Stream<Path> files = Files.walk(Path.of(root))) {
				return files.filter((file) -> file.toString().endsWith(".java")).toList().stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).map((file) -> {
			try {
				return Files.readString(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static Properties read(String language) {
		String name = "/" + MessageSourceTranslator.BUNDLE + language + ".properties";
		try (Reader reader = new InputStreamReader(TranslationsTests.class.getResourceAsStream(name),
				StandardCharsets.UTF_8)) {
			Properties texts = new Properties();
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
