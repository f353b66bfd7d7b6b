package dev.restkit.web.docs.reference;

import java.util.HashMap;
import java.util.Map;

import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Turns descriptions into HTML, each of them once.
 */
final class HelpTexts {

	private final Markdown markdown;

	private final Map<String, String> known = new HashMap<>();

	HelpTexts(Markdown markdown) {
		this.markdown = markdown;
	}

	@Nullable String of(@Nullable String text) {
		return (text == null || text.isBlank()) ? null
				: this.known.computeIfAbsent(text, (key) -> this.markdown.toHtml(PageText.visible(key)));
	}

}
