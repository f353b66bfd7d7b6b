package dev.restkit.web.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.restkit.web.ShownOperation;
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

	private final Map<MediaType, Function<HttpServletRequest, HttpRequestHandler>> negotiable = new LinkedHashMap<>();

	private final Map<String, Function<HttpServletRequest, HttpRequestHandler>> suffixed = new LinkedHashMap<>();

	private final Negotiation negotiation;

	private final DocumentVisibility visibility;

	private final boolean swagger;

	private final List<DocumentFormat> formats;

	private final @Nullable ReferencePages pages;

	private final @Nullable PerAudience<Set<ShownOperation>, Reference> references;

	DocumentationHandlers(DocumentationSettings settings, List<DocumentFormat> formats, DocumentVisibility visibility,
			@Nullable SwaggerUi swaggerUi, Compression compression, @Nullable ReferencePages pages) {
		this.settings = settings;
		this.visibility = visibility;
		this.formats = formats;
		this.swagger = swaggerUi != null;
		this.pages = pages;
		this.references = (pages != null)
				? new PerAudience<>((shown) -> pages.of(shown, pages.places(settings, formats, this.swagger))) : null;
		this.assets = kept(() -> new Assets(swaggerUi, compression));
		Function<HttpServletRequest, HttpRequestHandler> page = page();
		for (DocumentFormat format : formats) {
			add(format);
			this.negotiable.putIfAbsent(MediaType.TEXT_HTML, page);
		}
		this.negotiation = new Negotiation(new ArrayList<>(this.negotiable.keySet()));
	}

	private Function<HttpServletRequest, HttpRequestHandler> page() {
		PerAudience<Set<ShownOperation>, Reference> known = this.references;
		if (known != null) {
			return (request) -> known.of(Set.copyOf(this.visibility.shownTo(request))).page();
		}
		DocumentationPage page = new DocumentationPage(this.settings, this.formats, this.assets, "");
		Supplier<Content> content = kept(this.swagger ? page::interactive : page::plain);
		return (request) -> content.get();
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
		if (this.swagger) {
			Supplier<Content> content = kept(
					() -> new DocumentationPage(this.settings, this.formats, this.assets, "../").interactive());
			handlers.put(path + "/swagger", ContentHandler.of((request) -> content.get()));
		}
		addReference(path, handlers);
		this.suffixed.forEach((suffix, content) -> handlers.put(path + "." + suffix, ContentHandler.of(content)));
		return handlers;
	}

	private void addReference(String path, Map<String, HttpRequestHandler> handlers) {
		ReferencePages own = this.pages;
		PerAudience<Set<ShownOperation>, Reference> known = this.references;
		if (own != null && known != null) {
			handlers.put(path + "/names.json",
					ContentHandler.of((request) -> known.of(Set.copyOf(this.visibility.shownTo(request))).names()));
			handlers.put(path + "/operations/*", ContentHandler
				.of((request) -> known.of(Set.copyOf(this.visibility.shownTo(request))).operation(named(request))));
			handlers.put(path + "/try/*", ContentHandler.of((request) -> own.form(tried(request))));
		}
	}

	private void add(DocumentFormat format) {
		Documents documents = new Documents(format);
		for (MediaType mediaType : format.mediaTypes()) {
			this.negotiable.putIfAbsent(mediaType,
					(request) -> documents.of(this.visibility.shownTo(request), mediaType));
		}
		for (String suffix : format.suffixes()) {
			this.suffixed.putIfAbsent(suffix,
					(request) -> documents.of(this.visibility.shownTo(request), format.mediaTypes().get(0)));
		}
	}

	private static <T> Supplier<T> kept(Supplier<T> supplier) {
		return SingletonSupplier.of(supplier)::obtain;
	}

	private HttpRequestHandler negotiate(HttpServletRequest request) {
		List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		return this.negotiation.choose(accept)
			.map(this.negotiable::get)
			.map((content) -> content.apply(request))
			.orElseThrow(() -> Problem.of(ProblemKind.NOT_ACCEPTABLE)
				.withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
				.toException());
	}

	/**
	 * The operation to try, if it is one that the caller is shown.
	 */
	private ShownOperation tried(HttpServletRequest request) {
		String id = named(request);
		return this.visibility.shownTo(request)
			.stream()
			.filter((shown) -> shown.id().value().equals(id))
			.findFirst()
			.orElseThrow(ProblemException::notFound);
	}

	private static String named(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE));
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
