package dev.restkit.web.docs.reference;

import java.util.Locale;

import dev.restkit.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of an operation before its details.
 *
 * @param id its id, which is its anchor as well
 * @param method the HTTP method
 * @param path the template of its path
 * @param summary one line, or {@code null}
 * @param deprecated whether it should no longer be used
 */
record SummaryView(String id, String method, String path, @Nullable String summary, boolean deprecated) {

	static SummaryView of(Operation operation) {
		return new SummaryView(operation.id().value(), operation.http().method(), operation.http().path(),
				operation.documentation().summary(), operation.documentation().deprecated());
	}

	/**
	 * The method as a name for style sheets.
	 * @return the method in lower case
	 */
	String kind() {
		return this.method.toLowerCase(Locale.ROOT);
	}

}
