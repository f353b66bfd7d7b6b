package dev.restkit.web.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.StaticFile;
import dev.restkit.web.staticfiles.StaticFileWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What is answered at which path of the documentation. Every content is made on its first
 * request and kept.
 */
final class DocumentationHandlers {

	private static final String ASSET_CACHE_CONTROL = "public, max-age=31536000, immutable";

	private final DocumentationSettings settings;

	private final StaticFileWriter writer = new StaticFileWriter();

	private final Supplier<Assets> assets;

	private final Map<MediaType, Function<HttpServletRequest, Content>> negotiable = new LinkedHashMap<>();

	private final Map<String, Function<HttpServletRequest, Content>> suffixed = new LinkedHashMap<>();

	private final Negotiation negotiation;

	DocumentationHandlers(DocumentationSettings settings, List<DocumentFormat> formats, DocumentVisibility visibility,
			@Nullable SwaggerUi swaggerUi, Compression compression) {
		this.settings = settings;
		this.assets = kept(() -> new Assets(swaggerUi, compression));
		DocumentationPage page = new DocumentationPage(settings, formats, this.assets);
		for (DocumentFormat format : formats) {
			add(format, visibility);
			this.negotiable.computeIfAbsent(MediaType.TEXT_HTML, (key) -> {
				Supplier<Content> content = kept((swaggerUi != null) ? page::interactive : page::plain);
				return (request) -> content.get();
			});
		}
		this.negotiation = new Negotiation(new ArrayList<>(this.negotiable.keySet()));
	}

	/**
	 * The handlers.
	 * @return the handlers by their path patterns
	 */
	Map<String, HttpRequestHandler> byPath() {
		String path = this.settings.path();
		Map<String, HttpRequestHandler> handlers = new LinkedHashMap<>();
		handlers.put(path, ContentHandler.negotiating(this::negotiate));
		handlers.put(path + "/", (request, response) -> redirect(response));
		handlers.put(path + "/assets/**",
				(request, response) -> this.writer.write(asset(request), ASSET_CACHE_CONTROL, request, response));
		this.suffixed.forEach((suffix, content) -> handlers.put(path + "." + suffix, ContentHandler.of(content)));
		return handlers;
	}

	private void add(DocumentFormat format, DocumentVisibility visibility) {
		Documents documents = new Documents(format);
		for (MediaType mediaType : format.mediaTypes()) {
			this.negotiable.putIfAbsent(mediaType, (request) -> documents.of(visibility.shownTo(request), mediaType));
		}
		for (String suffix : format.suffixes()) {
			this.suffixed.putIfAbsent(suffix,
					(request) -> documents.of(visibility.shownTo(request), format.mediaTypes().get(0)));
		}
	}

	private static <T> Supplier<T> kept(Supplier<T> supplier) {
		return SingletonSupplier.of(supplier)::obtain;
	}

	private Content negotiate(HttpServletRequest request) {
		List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		return this.negotiation.choose(accept)
			.map(this.negotiable::get)
			.map((content) -> content.apply(request))
			.orElseThrow(() -> Problem.of(ProblemKind.NOT_ACCEPTABLE)
				.withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
				.toException());
	}

	private StaticFile asset(HttpServletRequest request) {
		return Optional.ofNullable(request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE))
			.flatMap((path) -> this.assets.get().find(path.toString()))
			.orElseThrow(ProblemException::notFound);
	}

	/**
	 * Redirect to the path without slash, relative to the one that was called, so that no
	 * prefix and no host need be known.
	 */
	private void redirect(HttpServletResponse response) {
		response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
		response.setHeader(HttpHeaders.LOCATION, "../" + this.settings.name());
	}

}
