package dev.restkit.web.docs;

import java.util.List;

import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.webmvc.PathPrefix;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Mounts the documentation in Spring MVC, before the application's own handlers: the page
 * and the documents at one path, negotiated; each document by its suffix; Swagger UI,
 * where its webjar is on the class path, at {@code swagger} below. Without templates, the
 * page itself is Swagger UI, or but links to the documents.
 *
 * @since 0.1.0
 */
public final class DocumentationHandlerMapping extends SimpleUrlHandlerMapping {

	/** Before Spring's controllers, which have 0. */
	private static final int ORDER = -2;

	private final PathPrefix prefix;

	/**
	 * Create a mapping.
	 * @param settings where the documentation is
	 * @param formats the formats of the document, the preferred one first
	 * @param visibility decides what callers are shown
	 * @param classLoader where Swagger UI may be found, or {@code null} for the default
	 * one
	 * @param compression makes the assets of the page small
	 * @param pages writes RestKit's own page, or {@code null} where there are no
	 * templates
	 */
	public DocumentationHandlerMapping(DocumentationSettings settings, List<DocumentFormat> formats,
			DocumentVisibility visibility, @Nullable ClassLoader classLoader, Compression compression,
			@Nullable ReferencePages pages) {
		Assert.notEmpty(formats, "'formats' must not be empty");
		SwaggerUi swaggerUi = SwaggerUi.find(classLoader).orElse(null);
		setUrlMap(new DocumentationHandlers(settings, formats, visibility, swaggerUi, compression, pages).byPath());
		setOrder(ORDER);
		this.prefix = new PathPrefix(settings.path());
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
		return this.prefix.begins(request) ? super.getHandlerInternal(request) : null;
	}

}
