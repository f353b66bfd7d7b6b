package dev.restkit.web.docs;

import java.util.Set;

import dev.restkit.web.ShownOperation;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Decides which operations a caller is shown.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DocumentVisibility {

	/**
	 * The operations that a caller is shown.
	 * @param request the request for a document
	 * @return the operations, and with which fields
	 */
	Set<ShownOperation> shownTo(HttpServletRequest request);

}
