package dev.restkit.web.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * The files that the page needs: a fixed list, so that no address can reach another one.
 * Each has its version in its path, and clients may keep it for good.
 */
final class Assets {

	private static final List<String> OWN = List.of("docs.css", "docs.js");

	private static final List<String> SWAGGER_UI = List.of("swagger-ui.css", "swagger-ui-bundle.js",
			"favicon-32x32.png");

	private static final Map<String, String> HEADERS = Map.of(HttpHeaders.CACHE_CONTROL,
			"public, max-age=31536000, immutable");

	private final Map<String, Supplier<Content>> contents = new LinkedHashMap<>();

	private final Map<String, String> paths = new LinkedHashMap<>();

	/**
	 * List the files.
	 * @param swaggerUi the Swagger UI, or {@code null} if there is none
	 */
	Assets(@Nullable SwaggerUi swaggerUi) {
		for (String name : OWN) {
			Resource resource = new ClassPathResource(name, Assets.class);
			add(Content.digest(read(resource)).substring(0, 8), name, resource);
		}
		if (swaggerUi != null) {
			SWAGGER_UI.forEach((name) -> add(swaggerUi.version(), name, swaggerUi.resource(name)));
		}
	}

	/**
	 * Where a file is.
	 * @param name the name of the file
	 * @return the path below that of all assets
	 */
	String path(String name) {
		String path = this.paths.get(name);
		if (path == null) {
			throw new IllegalArgumentException("There is no asset '" + name + "'");
		}
		return path;
	}

	/**
	 * Read a file.
	 * @param path the path below that of all assets
	 * @return the content, empty if there is no such file
	 */
	Optional<Content> find(String path) {
		return Optional.ofNullable(this.contents.get(path)).map(Supplier::get);
	}

	private void add(String version, String name, Resource resource) {
		String path = version + "/" + name;
		this.paths.put(name, path);
		this.contents.put(path, SingletonSupplier.of(() -> content(path, resource))::obtain);
	}

	/**
	 * The entity tag is a weak one, because servers compress only what has no strong one.
	 */
	private static Content content(String path, Resource resource) {
		MediaType mediaType = MediaTypeFactory.getMediaType(resource).orElse(MediaType.APPLICATION_OCTET_STREAM);
		return new Content(mediaType, read(resource), "W/\"" + path + "\"", HEADERS);
	}

	private static byte[] read(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
