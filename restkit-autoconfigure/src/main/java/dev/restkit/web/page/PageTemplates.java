package dev.restkit.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Renders the pages from Mustache templates. Every page is made of blocks, each a
 * template of its own; an application overrides a block by a file of the same name in
 * {@code templates/restkit/} on its class path. What is put into a template is escaped,
 * unless the template says {@code {{{three braces}}}}.
 *
 * @since 0.1.0
 */
public final class PageTemplates {

	/** Where an application's own blocks are looked for on the class path. */
	public static final String OVERRIDES = "templates/restkit/";

	private static final String SUFFIX = ".mustache";

	private final @Nullable ClassLoader classLoader;

	private final Mustache.Compiler compiler;

	private final Map<String, Template> templates = new ConcurrentHashMap<>();

	/**
	 * Create the templates.
	 * @param classLoader where the application's blocks are, or {@code null} for the
	 * default one
	 */
	public PageTemplates(@Nullable ClassLoader classLoader) {
		this.classLoader = classLoader;
		this.compiler = Mustache.compiler().nullValue("").withLoader(this::open);
	}

	/**
	 * Whether there is a template.
	 * @param name the name of a template, without suffix
	 * @return {@code true} if the application or RESTKit has it
	 */
	public boolean contains(String name) {
		return this.templates.containsKey(name) || find(name) != null;
	}

	/**
	 * Render a template.
	 * @param name the name of the template, without suffix
	 * @param model what its variables are read from, a record or a map
	 * @return the text
	 * @throws IllegalArgumentException if there is no such template
	 */
	public String render(String name, Object model) {
		return this.templates.computeIfAbsent(name, this::compile).execute(model);
	}

	private Template compile(String name) {
		try (Reader reader = open(name)) {
			return this.compiler.compile(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Reader open(String name) throws IOException {
		Resource resource = find(name);
		if (resource == null) {
			throw new IllegalArgumentException("There is no template '" + OVERRIDES + name + SUFFIX + "'");
		}
		InputStream in = resource.getInputStream();
		return new InputStreamReader(in, StandardCharsets.UTF_8);
	}

	private @Nullable Resource find(String name) {
		Resource own = new ClassPathResource(OVERRIDES + name + SUFFIX, this.classLoader);
		Resource ours = new ClassPathResource(name + SUFFIX, PageTemplates.class);
		return own.exists() ? own : ours.exists() ? ours : null;
	}

}
