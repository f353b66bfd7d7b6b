package dev.restkit.web.live;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes texts into frames.
 */
final class FrameText {

	private FrameText() {
	}

	/**
	 * A text as a JSON string.
	 * @param text the text
	 * @return the string with its quotes
	 */
	static String quote(String text) {
		return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
	}

}
