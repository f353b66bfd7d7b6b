package dev.restkit.web.browsable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.restkit.web.page.JsonMarkup;
import dev.restkit.web.page.PageText;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * Shows an answer as programs get it.
 */
final class ResponseViews {

	/** Longer answers are folded. */
	private static final int SHOWN_LINES = 200;

	private static final int REDIRECT = 300;

	private static final int ERROR = 400;

	private ResponseViews() {
	}

	static PageView.Response of(int status, Map<String, List<String>> headers, byte[] content,
			@Nullable String contentType, String localLinks) {
		HttpStatus known = HttpStatus.resolve(status);
		String tone = (status >= ERROR) ? "bad" : (status >= REDIRECT) ? "redirect" : "good";
		String reason = (known != null) ? known.getReasonPhrase() : "";
		List<PageView.Header> shown = new ArrayList<>();
		headers.forEach((name, values) -> values
			.forEach((value) -> shown.add(new PageView.Header(name, PageText.visible(value)))));
		if (content.length == 0) {
			return new PageView.Response(status, reason, tone, shown, null, null, 0);
		}
		String text = new String(content, StandardCharsets.UTF_8);
		if (NeutralText.isJson(contentType)) {
			JsonMarkup.Markup markup = JsonMarkup.of(text, localLinks, SHOWN_LINES);
			return new PageView.Response(status, reason, tone, shown, markup.head(), markup.rest(), markup.lines());
		}
		String escaped = HtmlUtils.htmlEscape(PageText.visible(text), "UTF-8");
		return new PageView.Response(status, reason, tone, shown, escaped, null, (int) text.lines().count());
	}

}
