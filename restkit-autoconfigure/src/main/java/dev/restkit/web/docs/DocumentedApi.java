package dev.restkit.web.docs;

import java.util.Set;

import dev.restkit.document.ApiDocument;
import dev.restkit.web.ShownOperation;

/**
 * Supplies the description of the API, before any syntax.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DocumentedApi {

	/**
	 * The description.
	 * @param shown the operations that it may show
	 * @return the description
	 */
	ApiDocument of(Set<ShownOperation> shown);

}
