package dev.restkit.web.docs;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Where the documentation is, and what it says about the API as a whole.
 *
 * @param path the path of the page, such as {@code /api-docs}; the documents are beside
 * it
 * @param title the name of the API
 * @param version the version of the API
 * @param description what it is for, in Markdown, or {@code null}
 * @since 0.1.0
 */
public record DocumentationSettings(String path, String title, String version, @Nullable String description) {

	private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

	public DocumentationSettings {
		Assert.isTrue(PATH.matcher(path).matches(),
				() -> "'path' must be a path such as '/api-docs', without a slash at its end, but is '" + path + "'");
	}

	/**
	 * The last segment of the path, from which the page finds everything else, whatever
	 * stands before it.
	 * @return the segment, such as {@code api-docs}
	 */
	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

}
