package dev.restkit.web;

import java.util.Locale;
import java.util.function.Function;

import dev.restkit.problem.Message;
import dev.restkit.problem.MessageTranslator;

/**
 * The languages in which clients are told of problems.
 *
 * @param negotiator chooses the language of a client
 * @param translator says messages in it
 * @since 0.1.0
 */
public record ProblemLanguages(LanguageNegotiator negotiator, MessageTranslator translator) {

	/**
	 * The words of a language.
	 * @param language the language
	 * @return says a message in it
	 */
	public Function<Message, String> words(Locale language) {
		return (message) -> this.translator.translate(message, language);
	}

}
