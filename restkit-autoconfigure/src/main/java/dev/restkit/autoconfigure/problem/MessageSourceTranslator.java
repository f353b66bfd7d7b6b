package dev.restkit.autoconfigure.problem;

import java.util.Locale;

import dev.restkit.problem.Message;
import dev.restkit.problem.MessageTranslator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Finds translations in the application's messages first, and in RESTKit's own after
 * them. A text that is missing or malformed is said in English.
 */
final class MessageSourceTranslator implements MessageTranslator {

	static final String BUNDLE = "dev/restkit/autoconfigure/problem/messages";

	private static final String ONE = ".one";

	private final MessageSource application;

	private final MessageSource own = bundle();

	/**
	 * Create a translator.
	 * @param application the application's messages
	 */
	MessageSourceTranslator(MessageSource application) {
		this.application = application;
	}

	@Override
	public String translate(Message message, Locale language) {
		String key = message.key();
		if (key == null) {
			return message.text();
		}
		Object[] arguments = message.arguments()
			.stream()
			.map((argument) -> (argument instanceof Message part) ? translate(part, language) : argument)
			.toArray();
		boolean one = message.count() != null && isOne(message.count(), language);
		String text = find(this.application, key, one, arguments, language);
		if (text == null) {
			text = find(this.own, key, one, arguments, language);
		}
		return (text != null) ? text : message.text();
	}

	private static @Nullable String find(MessageSource source, String key, boolean one, Object[] arguments,
			Locale language) {
		String text = one ? find(source, key + ONE, arguments, language) : null;
		return (text != null) ? text : find(source, key, arguments, language);
	}

	private static @Nullable String find(MessageSource source, String key, Object[] arguments, Locale language) {
		try {
			String text = source.getMessage(key, arguments, null, language);
			return key.equals(text) ? null : text;
		}
		catch (IllegalArgumentException | NoSuchMessageException ex) {
			return null;
		}
	}

	/**
	 * In French, nothing is in the singular, too.
	 */
	private static boolean isOne(int count, Locale language) {
		return count == 1 || (count == 0 && language.getLanguage().equals("fr"));
	}

	private static MessageSource bundle() {
		ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
		bundle.setBasename(BUNDLE);
		bundle.setBundleClassLoader(MessageSourceTranslator.class.getClassLoader());
		bundle.setDefaultEncoding("UTF-8");
		bundle.setFallbackToSystemLocale(false);
		return bundle;
	}

}
