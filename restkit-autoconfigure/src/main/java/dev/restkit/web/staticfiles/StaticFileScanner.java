package dev.restkit.web.staticfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the files at some locations, and reads them. Files up to a size are kept in
 * memory, larger ones are read again whenever they are sent.
 *
 * @since 0.1.0
 */
public final class StaticFileScanner {

	private final ResourcePatternResolver resources;

	private final List<ContentCoding> codings;

	private final long largest;

	/**
	 * Create a scanner.
	 * @param resources finds resources
	 * @param codings the codings whose files may lie beside the others
	 * @param largest how many bytes a file may have that is kept in memory
	 */
	public StaticFileScanner(ResourcePatternResolver resources, List<ContentCoding> codings, long largest) {
		this.resources = resources;
		this.codings = List.copyOf(codings);
		this.largest = largest;
	}

	/**
	 * Read the files.
	 * @param locations directories such as {@code classpath:/assets/}, the first first
	 * @return the files
	 */
	public List<StaticFile> scan(List<String> locations) {
		Map<String, Resource> found = new LinkedHashMap<>();
		locations.forEach(
				(location) -> find(location.endsWith("/") ? location : location + "/").forEach(found::putIfAbsent));
		Map<String, StaticFile> files = new HashMap<>();
		List<StaticFile> all = new ArrayList<>();
		for (String name : found.keySet()) {
			if (!isCompressed(name, found)) {
				all.add(read(name, found, files, new HashSet<>()));
			}
		}
		return all;
	}

	private Map<String, Resource> find(String location) {
		Map<String, Resource> found = new LinkedHashMap<>();
		try {
			Resource root = this.resources.getResource(location);
			if (!root.exists()) {
				throw new IllegalArgumentException("There is no directory '" + location + "'");
			}
			String start = root.getURL().toString();
			for (Resource resource : this.resources.getResources(location + "**")) {
				if (resource.isReadable()) {
					String name = resource.getURL().toString().substring(start.length());
					found.put(StringUtils.uriDecode(name, StandardCharsets.UTF_8), resource);
				}
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether a file is the compressed form of another one.
	 */
	private boolean isCompressed(String name, Map<String, Resource> found) {
		return this.codings.stream()
			.anyMatch((coding) -> name.endsWith(coding.extension())
					&& found.containsKey(name.substring(0, name.length() - coding.extension().length())));
	}

	private StaticFile read(String name, Map<String, Resource> found, Map<String, StaticFile> files, Set<String> open) {
		StaticFile known = files.get(name);
		if (known == null) {
			open.add(name);
			known = readNew(name, found, files, open);
			open.remove(name);
			files.put(name, known);
		}
		return known;
	}

	private StaticFile readNew(String name, Map<String, Resource> found, Map<String, StaticFile> files,
			Set<String> open) {
		Resource resource = Objects.requireNonNull(found.get(name));
		try {
			long modified = lastModified(resource);
			if (resource.contentLength() > this.largest) {
				return StaticFile.large(name, resource, identity(resource), modified, compressed(name, found));
			}
			byte[] bytes = resource.getContentAsByteArray();
			if (name.endsWith(".css")) {
				String css = new String(bytes, StandardCharsets.UTF_8);
				String rewritten = StylesheetReferences.rewrite(name, css,
						(other) -> hashedName(other, found, files, open));
				if (!rewritten.equals(css)) {
					return StaticFile.of(name, rewritten.getBytes(StandardCharsets.UTF_8), modified);
				}
			}
			return StaticFile.of(name, bytes, modified).withCompressed(compressed(name, found));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The hashed name of a file that another one refers to. Files that refer to each
	 * other in a circle keep the plain names.
	 */
	private @Nullable String hashedName(String name, Map<String, Resource> found, Map<String, StaticFile> files,
			Set<String> open) {
		return (found.containsKey(name) && !open.contains(name)) ? read(name, found, files, open).hashedName() : null;
	}

	private Map<ContentCoding, Resource> compressed(String name, Map<String, Resource> found) {
		Map<ContentCoding, Resource> compressed = new LinkedHashMap<>();
		for (ContentCoding coding : this.codings) {
			Resource resource = found.get(name + coding.extension());
			if (resource != null) {
				compressed.put(coding, resource);
			}
		}
		return compressed;
	}

	private static byte[] identity(Resource resource) throws IOException {
		try (InputStream in = resource.getInputStream()) {
			return DigestUtils.md5Digest(in);
		}
	}

	private static long lastModified(Resource resource) {
		try {
			return resource.lastModified();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
