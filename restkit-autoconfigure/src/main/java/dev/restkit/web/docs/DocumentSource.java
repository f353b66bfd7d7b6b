package dev.restkit.web.docs;

import java.util.Map;
import java.util.Set;

import dev.restkit.web.ShownOperation;

/**
 * Supplies the API document.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DocumentSource {

	/**
	 * The document.
	 * @param shown the operations that it may show
	 * @return neutral data
	 */
	Map<String, Object> of(Set<ShownOperation> shown);

	/**
	 * What else the document depends on: where the caller finds the application, say.
	 * @return equal values for callers that may have the same document
	 */
	default String variant() {
		return "";
	}

}
