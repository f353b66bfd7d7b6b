package dev.restkit.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * A Markdown file that describes an operation, or a group of them.
 *
 * @param heading its heading, if it starts with one
 * @param text what follows, or {@code null} for nothing
 */
record MarkdownFile(@Nullable String heading, @Nullable String text) {

	private static final String FOLDER = "restkit/docs/";

	private static final MarkdownFile NONE = new MarkdownFile(null, null);

	/**
	 * Read a file of the class path.
	 * @param type a class of the application, whose class loader knows the file
	 * @param name what it describes
	 * @return the file, with nothing in it where there is none
	 */
	static MarkdownFile of(Class<?> type, String name) {
		ClassLoader loader = type.getClassLoader();
		ClassLoader known = (loader != null) ? loader : ClassUtils.getDefaultClassLoader();
		if (known == null) {
			return NONE;
		}
		try (InputStream file = known.getResourceAsStream(FOLDER + name + ".md")) {
			return (file == null) ? NONE : of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + FOLDER + name + ".md", ex);
		}
	}

	static MarkdownFile of(String markdown) {
		String text = markdown.replace("\ufeff", "").replace("\r\n", "\n").strip();
		if (!text.startsWith("# ")) {
			return new MarkdownFile(null, text.isEmpty() ? null : text);
		}
		String heading = text.lines().findFirst().orElse("");
		String rest = text.substring(heading.length()).strip();
		return new MarkdownFile(heading.substring(1).strip(), rest.isEmpty() ? null : rest);
	}

}
