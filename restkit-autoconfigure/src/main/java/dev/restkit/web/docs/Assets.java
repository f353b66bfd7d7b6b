package dev.restkit.web.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.restkit.representation.ContentDigest;
import dev.restkit.web.staticfiles.Compression;
import dev.restkit.web.staticfiles.StaticFile;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The files that the page needs: a fixed list, so that no address can reach another one.
 * Each has its version in its path, and clients may keep it for good.
 */
final class Assets {

	private static final List<String> OWN = List.of("plain.css", "swagger.js");

	private static final List<String> SWAGGER_UI = List.of("swagger-ui.css", "swagger-ui-bundle.js",
			"favicon-32x32.png");

	private final Compression compression;

	private final Map<String, Supplier<StaticFile>> files = new LinkedHashMap<>();

	private final Map<String, String> paths = new LinkedHashMap<>();

	/**
	 * List the files.
	 * @param swaggerUi the Swagger UI, or {@code null} if there is none
	 * @param compression makes them small
	 */
	Assets(@Nullable SwaggerUi swaggerUi, Compression compression) {
		this.compression = compression;
		for (String name : OWN) {
			Resource resource = new ClassPathResource(name, Assets.class);
			add(new ContentDigest().add(read(resource)).hex(4), name, resource);
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
	 * @return the file, empty if there is none
	 */
	Optional<StaticFile> find(String path) {
		return Optional.ofNullable(this.files.get(path)).map(Supplier::get);
	}

	private void add(String version, String name, Resource resource) {
		String path = version + "/" + name;
		this.paths.put(name, path);
		this.files.put(path, SingletonSupplier.of(() -> load(path, resource))::obtain);
	}

	/**
	 * A file is read, and made small, when it is first asked for.
	 */
	private StaticFile load(String path, Resource resource) {
		StaticFile file = StaticFile.of(path, read(resource), 0);
		this.compression.apply(List.of(file));
		return file;
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
