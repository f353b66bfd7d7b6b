package dev.restkit.problem;

import java.util.Locale;

/**
 * Says messages in the language of a caller. A problem is translated once, when it is
 * written.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MessageTranslator {

	/**
	 * Translate a message.
	 * @param message the message
	 * @param language the language of the caller
	 * @return the sentence; in English if there is no translation
	 */
	String translate(Message message, Locale language);

	/**
	 * A translator that knows English only.
	 * @return the translator
	 */
	static MessageTranslator english() {
		return (message, language) -> message.text();
	}

}
