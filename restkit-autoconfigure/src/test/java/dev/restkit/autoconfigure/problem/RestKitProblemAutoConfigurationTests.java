package dev.restkit.autoconfigure.problem;

import java.util.Locale;

import dev.restkit.document.ProblemSchemas;
import dev.restkit.problem.Message;
import dev.restkit.problem.ParseErrors;
import dev.restkit.problem.MessageTranslator;
import dev.restkit.problem.ProblemKind;
import dev.restkit.validation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestKitProblemAutoConfiguration}.
 */
class RestKitProblemAutoConfigurationTests {

	private static final Message FIELDS = Message.counted("restkit.problem.invalid_fields", 1, "{0} field is invalid.",
			"{0} fields are invalid.");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitProblemAutoConfiguration.class));

	@Test
	void hasDefaults() {
		this.runner.run((context) -> {
			ProblemProperties properties = context.getBean(ProblemProperties.class);
			assertThat(properties.style()).isEqualTo(ProblemProperties.Style.PROBLEM);
			assertThat(properties.nonFieldErrorsKey()).isEqualTo("non_field_errors");
			assertThat(properties.languages()).extracting(Locale::toLanguageTag)
				.containsExactly("en", "fr", "de", "es");
			assertThat(context.getBean(ProblemSchemas.class)).isEqualTo(ProblemSchemas.problem());
		});
	}

	@Test
	void bindsSettings() {
		this.runner
			.withPropertyValues("restkit.problems.style=drf", "restkit.problems.non-field-errors-key=__all__",
					"restkit.problems.languages=pt-BR,en_GB")
			.run((context) -> {
				assertThat(context.getBean(ProblemProperties.class).languages()).extracting(Locale::toLanguageTag)
					.containsExactly("pt-BR", "en-GB");
				assertThat(context.getBean(ProblemSchemas.class)).isEqualTo(ProblemSchemas.drf("__all__"));
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "restkit.problems.style=html", "restkit.problems.non-field-errors-key= ",
			"restkit.problems.languages=" })
	void stopsForNonsense(String property) {
		this.runner.withPropertyValues(property).run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void backsOffForATranslatorOfTheApplication() {
		MessageTranslator own = MessageTranslator.english();
		this.runner.withBean(MessageTranslator.class, () -> own)
			.run((context) -> assertThat(context).getBean(MessageTranslator.class).isSameAs(own));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Not found.
			fr | Introuvable.
			de | Nicht gefunden.
			es | No encontrado.
			it | Not found.
			""")
	void speaksItsLanguages(Locale language, String expected) {
		assertTranslated(ProblemKind.NOT_FOUND.sentence(), language, expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | 0    | Ensure this field has no more than 0 characters.
			en | 1    | Ensure this field has no more than 1 character.
			en | 2000 | Ensure this field has no more than 2000 characters.
			fr | 0    | Assurez-vous que ce champ comporte au plus 0 caractère.
			fr | 1    | Assurez-vous que ce champ comporte au plus 1 caractère.
			fr | 2    | Assurez-vous que ce champ comporte au plus 2 caractères.
			es | 0    | Asegúrese de que este campo no tenga más de 0 caracteres.
			es | 1    | Asegúrese de que este campo no tenga más de 1 carácter.
			""")
	void saysOneThingInTheSingular(Locale language, int count, String expected) {
		assertTranslated(Rule.MAX_LENGTH.sentence(count), language, expected);
	}

	@Test
	void showsArgumentsAsTheyAre() {
		assertTranslated(Rule.CHOICE.sentence("{0} 'x'"), Locale.GERMAN, "„{0} 'x'“ ist keine gültige Auswahl.");
		assertTranslated(Rule.SLUG_DOES_NOT_EXIST.sentence("slug", "L'été"), Locale.FRENCH,
				"L’objet avec slug=L'été n’existe pas.");
	}

	@Test
	void translatesWhatASentenceNames() {
		Message reason = Message.of("restkit.document.empty", "the document is empty");
		assertTranslated(ParseErrors.in("JSON").of(reason).problem().sentence(), Locale.GERMAN,
				"Fehler beim Lesen von JSON - das Dokument ist leer.");
		ParseErrors form = new ParseErrors(Message.of("restkit.document.form", "Form"));
		assertTranslated(form.at(reason, 3).problem().sentence(), Locale.FRENCH,
				"Erreur d’analyse du formulaire - le document est vide, ligne 3.");
		assertTranslated(form.at(reason, 3, 7).problem().sentence(), Locale.forLanguageTag("es"),
				"Error al analizar el formulario - el documento está vacío en la línea 3, columna 7.");
	}

	@Test
	void asksTheApplicationFirst() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("restkit.problem.not_found", Locale.FRENCH, "Nous n''avons rien trouvé.");
		messages.addMessage("restkit.problem.invalid_fields", Locale.FRENCH, "Corrigez {0} champ(s).");
		messages.addMessage("restkit.problem.conflict", Locale.FRENCH, "{0,nonsense}");
		messages.addMessage("restkit.problem.not_found", Locale.ITALIAN, "Non trovato.");
		messages.addMessage("shop.closed", Locale.FRENCH, "Le magasin « {0} » est fermé.");
		messages.setAlwaysUseMessageFormat(true);
		this.runner.withBean("messageSource", MessageSource.class, () -> messages).run((context) -> {
			MessageTranslator translator = context.getBean(MessageTranslator.class);
			Message closed = Message.of("shop.closed", "The shop {0} is closed.", "North");
			assertThat(translator.translate(ProblemKind.NOT_FOUND.sentence(), Locale.FRENCH))
				.isEqualTo("Nous n'avons rien trouvé.");
			assertThat(translator.translate(ProblemKind.NOT_FOUND.sentence(), Locale.ITALIAN))
				.isEqualTo("Non trovato.");
			assertThat(translator.translate(ProblemKind.CONFLICT.sentence(), Locale.FRENCH))
				.isEqualTo("La requête est en conflit avec les données enregistrées.");
			assertThat(translator.translate(FIELDS, Locale.FRENCH)).isEqualTo("Corrigez 1 champ(s).");
			assertThat(translator.translate(FIELDS, Locale.GERMAN)).isEqualTo("1 Feld ist ungültig.");
			assertThat(translator.translate(closed, Locale.FRENCH)).isEqualTo("Le magasin « North » est fermé.");
			assertThat(translator.translate(closed, Locale.GERMAN)).isEqualTo("The shop North is closed.");
		});
	}

	@Test
	void leavesTextsWithoutAKeyAsTheyAre() {
		assertTranslated(Message.of("It''s {0}."), Locale.FRENCH, "It''s {0}.");
	}

	private void assertTranslated(Message message, Locale language, String expected) {
		assertThat(new MessageSourceTranslator(new StaticMessageSource()).translate(message, language))
			.isEqualTo(expected);
	}

}
