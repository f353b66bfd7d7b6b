package dev.restkit.web.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.document.ApiDocument;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.CacheControls;
import dev.restkit.web.docs.reference.DocumentationPlaces;
import dev.restkit.web.docs.reference.ReferencePage;
import dev.restkit.web.page.PageHeaders;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.StaticFile;
import dev.restkit.web.staticfiles.StaticFileWriter;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestHandler;

/**
 * RestKit's own page for all readers that are shown the same, with what belongs to it:
 * the pages of single operations, and the names that are searched.
 */
final class Reference {

	private static final String CACHE_CONTROL = "no-cache";

	private final StaticFileWriter writer = new StaticFileWriter();

	private final ReferencePage writing;

	private final ApiDocument document;

	private final DocumentationPlaces places;

	private final Compression compression;

	private final SingletonSupplier<StaticFile> page;

	private final SingletonSupplier<StaticFile> names;

	Reference(ReferencePage writing, ApiDocument document, DocumentationPlaces places, Compression compression) {
		this.writing = writing;
		this.document = document;
		this.places = places;
		this.compression = compression;
		this.page = kept("docs.html", () -> writing.write(document, places));
		this.names = kept("names.json", () -> writing.writeNames(document));
	}

	private SingletonSupplier<StaticFile> kept(String name, Supplier<String> text) {
		return SingletonSupplier.of(() -> {
			StaticFile file = StaticFile.of(name, text.get().getBytes(StandardCharsets.UTF_8), 0);
			this.compression.apply(List.of(file));
			return file;
		});
	}

	/**
	 * The page of all operations.
	 */
	HttpRequestHandler page() {
		return handler(this.page.obtain());
	}

	/**
	 * The names of fields, for a search on a page that has none of them.
	 */
	HttpRequestHandler names() {
		return handler(this.names.obtain());
	}

	/**
	 * The page of one operation. It is quick to write, and there are many: none is kept.
	 */
	Content operation(String id) {
		String html = this.writing.write(this.document, id, this.places);
		if (html == null) {
			throw ProblemException.notFound();
		}
		return Content.of(DocumentationPage.MEDIA_TYPE, html.getBytes(StandardCharsets.UTF_8), PageHeaders.ALL);
	}

	private HttpRequestHandler handler(StaticFile file) {
		return (request, response) -> {
			PageHeaders.ALL.forEach(response::setHeader);
			String control = CacheControls.forCaller(CACHE_CONTROL, request.getUserPrincipal() != null);
			this.writer.write(file, control, request, response);
		};
	}

}
