package dev.restkit.web.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import dev.restkit.web.ShownOperation;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.docs.reference.DocumentationPlaces;
import dev.restkit.web.docs.reference.ReferencePage;
import dev.restkit.web.docs.reference.TryForms;
import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageHeaders;
import dev.restkit.web.staticfiles.Compression;

/**
 * Makes RestKit's own page of the documentation, and the forms by which operations are
 * tried out on it.
 *
 * @since 0.1.0
 */
public final class ReferencePages {

	private final ReferencePage page;

	private final TryForms forms;

	private final DocumentedApi api;

	private final PageAssets assets;

	private final Compression compression;

	private final String home;

	/**
	 * Create the pages.
	 * @param page writes a page
	 * @param forms writes a form
	 * @param api describes the API
	 * @param assets the style sheets and scripts
	 * @param compression makes pages small
	 * @param home the path of the API's root
	 */
	public ReferencePages(ReferencePage page, TryForms forms, DocumentedApi api, PageAssets assets,
			Compression compression, String home) {
		this.page = page;
		this.forms = forms;
		this.api = api;
		this.assets = assets;
		this.compression = compression;
		this.home = home;
	}

	/**
	 * Where the page finds everything else, relative to its own address.
	 */
	DocumentationPlaces places(DocumentationSettings settings, List<DocumentFormat> formats, boolean swagger) {
		String name = settings.name();
		int depth = (int) settings.path().chars().filter((character) -> character == '/').count() - 1;
		String root = (depth == 0) ? "./" : "../".repeat(depth);
		List<DocumentationPlaces.Link> documents = formats.stream()
			.map((format) -> new DocumentationPlaces.Link(name + "." + format.suffixes().get(0), format.label()))
			.toList();
		return new DocumentationPlaces(name, root, root + this.home.substring(1),
				root + this.assets.path().substring(1), root + "api-auth/login?next=",
				swagger ? name + "/swagger" : null, documents);
	}

	/**
	 * The page for those who are shown some operations, with what belongs to it.
	 */
	Reference of(Set<ShownOperation> shown, DocumentationPlaces places) {
		return new Reference(this.page, this.api.of(shown), places, this.compression);
	}

	/**
	 * Write the form by which an operation is tried out.
	 */
	Content form(ShownOperation id) {
		String html = this.forms.write(id);
		if (html == null) {
			throw ProblemException.notFound();
		}
		return Content.of(DocumentationPage.MEDIA_TYPE, html.getBytes(StandardCharsets.UTF_8), PageHeaders.ALL);
	}

}
