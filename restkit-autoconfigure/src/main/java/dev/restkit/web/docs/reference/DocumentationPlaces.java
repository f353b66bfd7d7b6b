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
	 * The same places, relative to an address below.
	 * @param way what leads from there to the directory of the page, with a slash at its
	 * end
	 * @return the places
	 */
	DocumentationPlaces from(String way) {
		return new DocumentationPlaces(way + this.self, way + this.root, way + this.home, way + this.assets,
				way + this.login, (this.swagger != null) ? way + this.swagger : null,
				this.documents.stream().map((link) -> new Link(way + link.address(), link.label())).toList());
	}

	/**
	 * A document.
	 *
	 * @param address its address
	 * @param label its name for people
	 */
	public record Link(String address, String label) {

	}

}
