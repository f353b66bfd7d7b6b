package dev.restkit.web.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import dev.restkit.operation.OperationId;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.docs.reference.DocumentationPlaces;
import dev.restkit.web.docs.reference.ReferencePage;
import dev.restkit.web.docs.reference.TryForms;
import dev.restkit.web.page.PageAssets;
import dev.restkit.web.page.PageHeaders;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.StaticFile;
import dev.restkit.web.staticfiles.StaticFileWriter;

import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/**
 * Makes RestKit's own page of the documentation, and the forms by which operations are
 * tried out on it.
 *
 * @since 0.1.0
 */
public final class ReferencePages {

	private static final String CACHE_CONTROL = "no-cache";

	private final StaticFileWriter writer = new StaticFileWriter();

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
	 * Write the page for those who are shown some operations.
	 */
	HttpRequestHandler write(Set<OperationId> shown, DocumentationPlaces places) {
		String html = this.page.write(this.api.of(shown), places);
		StaticFile file = StaticFile.of("docs.html", html.getBytes(StandardCharsets.UTF_8), 0);
		this.compression.apply(List.of(file));
		return (request, response) -> {
			PageHeaders.ALL.forEach(response::setHeader);
			this.writer.write(file, CACHE_CONTROL, request, response);
		};
	}

	/**
	 * Write the form by which an operation is tried out.
	 */
	Content form(OperationId id) {
		String html = this.forms.write(id);
		if (html == null) {
			throw ProblemException.notFound();
		}
		return Content.of(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
				html.getBytes(StandardCharsets.UTF_8), PageHeaders.ALL);
	}

}
