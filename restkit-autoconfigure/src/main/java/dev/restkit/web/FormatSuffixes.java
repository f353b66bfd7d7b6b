package dev.restkit.web;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads the format that ends a path, such as {@code .json} in {@code /api/books/1.json}
 * (Django REST framework's format suffixes). Only formats that there are count, so that
 * an id such as {@code a.b} stays whole, and only paths of the API.
 *
 * @since 0.1.0
 */
public final class FormatSuffixes {

	private final String basePath;

	private final Set<String> formats;

	/**
	 * Create the reader.
	 * @param basePath the path of the API, such as {@code /api}
	 * @param formats the names of the formats
	 */
	public FormatSuffixes(String basePath, Collection<String> formats) {
		this.basePath = basePath;
		this.formats = Set.copyOf(formats);
	}

	/**
	 * The format that ends a path.
	 * @param path the path within the application as it was sent, still encoded
	 * @return the format, or {@code null} if the path has no suffix of one
	 */
	public @Nullable String formatOf(String path) {
		int dot = path.lastIndexOf('.');
		if (dot < 1 || dot < path.lastIndexOf('/') || !isBelowBasePath(path)) {
			return null;
		}
		String name = path.substring(dot + 1);
		boolean whole = path.charAt(dot - 1) == '/';
		return (this.formats.contains(name) && (!whole || isRoot(path.substring(0, dot)))) ? name : null;
	}

	/**
	 * A path without its suffix.
	 * @param path a path that has one
	 * @return the path before the suffix; the root without a slash at the end
	 */
	public String strip(String path) {
		String before = path.substring(0, path.lastIndexOf('.'));
		return (before.endsWith("/") && before.length() > 1) ? before.substring(0, before.length() - 1) : before;
	}

	private boolean isRoot(String path) {
		return path.equals(this.basePath.equals("/") ? "/" : this.basePath + "/");
	}

	private boolean isBelowBasePath(String path) {
		if (this.basePath.equals("/")) {
			return true;
		}
		return path.startsWith(this.basePath) && path.length() > this.basePath.length()
				&& (path.charAt(this.basePath.length()) == '/' || path.charAt(this.basePath.length()) == '.');
	}

}
