package dev.restkit.autoconfigure.problem;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of problems.
 *
 * @param style How clients are told of problems
 * @param nonFieldErrorsKey Name under which the "drf" style has what is wrong with an
 * object as a whole
 * @param languages Languages that clients may ask for by Accept-Language; the first one
 * is spoken to all others
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.problems")
public record ProblemProperties(@DefaultValue("problem") Style style,
		@DefaultValue("non_field_errors") String nonFieldErrorsKey, @DefaultValue( {
				"en", "fr", "de", "es" }) List<Locale> languages){

	public ProblemProperties {
		languages = List.copyOf(languages);
		require(!nonFieldErrorsKey.isBlank(), "restkit.problems.non-field-errors-key", nonFieldErrorsKey,
				"It must not be blank.");
		require(!languages.isEmpty(), "restkit.problems.languages", languages, "There must be at least one.");
		for (Locale language : languages) {
			require(!language.getLanguage().isEmpty(), "restkit.problems.languages", language,
					"It must be a language tag, such as pt-BR.");
		}
	}

	private static void require(boolean valid, String name, Object value, String reason) {
		if (!valid) {
			throw new InvalidConfigurationPropertyValueException(name, value, reason);
		}
	}

	/**
	 * How clients are told of problems.
	 */
	public enum Style {

		/** As RFC 9457 says it. */
		PROBLEM,

		/**
		 * As Django REST framework says it: a detail, or messages by field.
		 */
		DRF

	}

}
