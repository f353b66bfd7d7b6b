package dev.restkit.processor;

import java.util.Map;

/**
 * What one Javadoc comment says, in Markdown.
 *
 * @param text the main description, or nothing
 * @param parameters what is said about parameters or record components, by their names
 * @param result what is said about the result, or nothing
 */
record Comment(String text, Map<String, String> parameters, String result) {

	static final Comment NONE = new Comment("", Map.of(), "");

}
