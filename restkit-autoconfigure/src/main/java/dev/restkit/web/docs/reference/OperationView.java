package dev.restkit.web.docs.reference;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An operation, as the block {@code docs-operation} shows it.
 *
 * @param id its id, which is its anchor as well
 * @param method the HTTP method
 * @param path the template of its path
 * @param summary one line, or {@code null}
 * @param description HTML, or {@code null}
 * @param deprecated whether it should no longer be used
 * @param access who may call it, or {@code null} for everybody
 * @param budgets how often it may be called; none for as often as one likes
 * @param live whether its result can be watched
 * @param parameters its parameters by their places
 * @param body what it takes, or {@code null} for an operation without body
 * @param answer what it answers
 */
record OperationView(String id, String method, String path, @Nullable String summary, @Nullable String description,
		boolean deprecated, @Nullable String access, List<String> budgets, boolean live,
		List<ParametersView> parameters, @Nullable BodyView body, AnswerView answer) {

	/**
	 * The method as a name for style sheets.
	 * @return the method in lower case
	 */
	String kind() {
		return this.method.toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether it can be called from the page.
	 * @return {@code true} for the methods that browsers send
	 */
	boolean callable() {
		return !List.of("TRACE", "CONNECT").contains(this.method);
	}

}
