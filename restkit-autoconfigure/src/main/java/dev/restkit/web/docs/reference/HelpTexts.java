package dev.restkit.web.docs.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.restkit.web.page.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Writes descriptions, each of them once.
 */
final class HelpTexts {

	private final UnaryOperator<String> writer;

	private final Map<String, String> known = new HashMap<>();

	/**
	 * Create the texts.
	 * @param writer writes a description
	 */
	HelpTexts(UnaryOperator<String> writer) {
		this.writer = writer;
	}

	@Nullable String of(@Nullable String text) {
		return (text == null || text.isBlank()) ? null
				: this.known.computeIfAbsent(text, (key) -> this.writer.apply(PageText.visible(key)));
	}

}
