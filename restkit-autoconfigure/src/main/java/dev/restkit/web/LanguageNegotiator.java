package dev.restkit.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Chooses the language of an answer for an {@code Accept-Language} header, by the lookup
 * of RFC 4647: the highest quality wins, and {@code es-MX} is served by {@code es}.
 * Whatever is malformed is passed over.
 *
 * @since 0.1.0
 */
public final class LanguageNegotiator {

	private static final int MAX_RANGES = 50;

	private static final int MAX_LENGTH = 64;

	private final List<Locale> languages;

	private final List<String> tags;

	/**
	 * Create a negotiator.
	 * @param languages the languages that there are, the one for all others first
	 */
	public LanguageNegotiator(List<Locale> languages) {
		Assert.notEmpty(languages, "'languages' must not be empty");
		this.languages = List.copyOf(languages);
		this.tags = this.languages.stream().map((language) -> lower(language.toLanguageTag())).toList();
	}

	/**
	 * Whether there is a choice at all, so that answers vary by {@code Accept-Language}.
	 * @return {@code true} for more than one language
	 */
	public boolean isChoice() {
		return this.languages.size() > 1;
	}

	/**
	 * Choose a language.
	 * @param accept the {@code Accept-Language} header, several joined by commas, or
	 * {@code null}
	 * @return the language; the first one if the client asks for none that there is
	 */
	public Locale choose(@Nullable String accept) {
		int best = 0;
		double bestQuality = 0;
		int start = 0;
		for (int count = 0; accept != null && start < accept.length() && count < MAX_RANGES; count++) {
			int end = accept.indexOf(',', start);
			end = (end >= 0) ? end : accept.length();
			String range = accept.substring(start, end);
			double quality = quality(range);
			int language = (quality > bestQuality) ? find(range) : -1;
			if (language >= 0) {
				best = language;
				bestQuality = quality;
			}
			start = end + 1;
		}
		return this.languages.get(best);
	}

	private int find(String range) {
		int end = range.indexOf(';');
		String tag = lower(((end >= 0) ? range.substring(0, end) : range).strip());
		if (tag.isEmpty() || tag.length() > MAX_LENGTH) {
			return -1;
		}
		if (tag.equals("*")) {
			return 0;
		}
		for (String part = tag; !part.isEmpty(); part = part.substring(0, Math.max(part.lastIndexOf('-'), 0))) {
			int language = this.tags.indexOf(part);
			if (language >= 0) {
				return language;
			}
		}
		return narrower(tag + "-");
	}

	private int narrower(String prefix) {
		for (int index = 0; index < this.tags.size(); index++) {
			if (this.tags.get(index).startsWith(prefix)) {
				return index;
			}
		}
		return -1;
	}

	private static double quality(String range) {
		int start = range.indexOf(';');
		if (start < 0) {
			return 1;
		}
		String parameter = range.substring(start + 1).strip();
		if (parameter.length() < 3 || parameter.length() > 7 || !lower(parameter).startsWith("q=")) {
			return 0;
		}
		try {
			double quality = Double.parseDouble(parameter.substring(2));
			return (quality >= 0 && quality <= 1) ? quality : 0;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
