package dev.restkit.web.staticfiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All static files of the application, each under its own name and under one with a hash
 * of its content. Inject it to link to a file: {@code files.url("css/site.css")} (API
 * Star's {@code static_url}).
 *
 * @since 0.1.0
 */
public final class StaticFiles {

	private final String path;

	private final Map<String, StaticFile> byName = new HashMap<>();

	private final Map<String, StaticFile> byHashedName = new HashMap<>();

	/**
	 * Create the files.
	 * @param path where they are served, such as {@code /static}
	 * @param files the files; of two with one name the first counts
	 */
	public StaticFiles(String path, Collection<StaticFile> files) {
		this.path = path;
		for (StaticFile file : files) {
			if (this.byName.putIfAbsent(file.name(), file) == null) {
				this.byHashedName.put(file.hashedName(), file);
			}
		}
	}

	/**
	 * Where a file is, under a name that changes with its content.
	 * @param name the path of the file below that of all files, such as
	 * {@code css/site.css}
	 * @return the path within the application, such as
	 * {@code /static/css/site.0a1b2c3d4e5f.css}
	 * @throws IllegalArgumentException if there is no such file
	 */
	public String url(String name) {
		StaticFile file = this.byName.get(name);
		if (file == null) {
			throw new IllegalArgumentException("There is no static file '" + name + "'");
		}
		return this.path + "/" + file.hashedName();
	}

	/**
	 * Find a file by its own name.
	 */
	@Nullable StaticFile find(String name) {
		return this.byName.get(name);
	}

	/**
	 * Find a file by the name with the hash.
	 */
	@Nullable StaticFile findHashed(String name) {
		return this.byHashedName.get(name);
	}

	/**
	 * All files.
	 * @return the files, in no order
	 */
	public Collection<StaticFile> all() {
		return List.copyOf(this.byName.values());
	}

}
