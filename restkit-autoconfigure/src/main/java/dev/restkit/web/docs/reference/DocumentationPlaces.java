package dev.restkit.web.docs.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the page finds everything else, relative to its own address.
 *
 * @param self the page, such as {@code api-docs}
 * @param root the root of the application, with a slash at its end
 * @param home the root of the API
 * @param assets the style sheets and scripts, without a slash at the end
 * @param login where one logs in, if sessions are a way to do so
 * @param swagger Swagger UI, or {@code null} if there is none
 * @param documents the documents for programs
 * @since 0.1.0
 */
public record DocumentationPlaces(String self, String root, String home, String assets, String login,
		@Nullable String swagger, List<Link> documents) {

	/**
	 * A document.
	 *
	 * @param address its address
	 * @param label its name for people
	 */
	public record Link(String address, String label) {

	}

}
