package dev.restkit.representation;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Which path serves which model: filled once at start-up by the view sets, and asked
 * wherever a {@link Link} is written or read. Paths are absolute within the application
 * ({@code /api/books}) and know neither host nor context path.
 *
 * @since 0.1.0
 */
public final class LinkRegistry {

	private final String contextPath;

	private final Map<Class<?>, String> paths = new ConcurrentHashMap<>();

	private final Map<String, Class<?>> models = new ConcurrentHashMap<>();

	private final Map<Class<?>, String> expected = new ConcurrentHashMap<>();

	private final Set<String> formats = ConcurrentHashMap.newKeySet();

	/**
	 * A registry for an application at the root of its host.
	 */
	public LinkRegistry() {
		this("");
	}

	/**
	 * Create a registry.
	 * @param contextPath what stands before application paths in URLs, such as
	 * {@code /shop}; empty for nothing
	 */
	public LinkRegistry(String contextPath) {
		this.contextPath = contextPath;
	}

	/**
	 * Say which path serves a model. The first view set of a model is the one that is
	 * linked to.
	 * @param model the model
	 * @param path the path of its list, such as {@code /api/books}
	 */
	public void register(Class<?> model, String path) {
		this.paths.putIfAbsent(model, path);
		this.models.putIfAbsent(path, model);
	}

	/**
	 * Say which formats paths may end with: a link may then name one, and a key that
	 * looks like one is written so that it does not.
	 * @param names the formats, such as {@code json}
	 */
	public void registerFormats(Collection<String> names) {
		this.formats.addAll(names);
	}

	/**
	 * Say that objects of a model will be linked to.
	 * @param model the model
	 * @param by who links to it, such as {@code ReviewRepresentation.book}
	 */
	public void expect(Class<?> model, String by) {
		this.expected.putIfAbsent(model, by);
	}

	/**
	 * The models that are linked to although nobody serves them.
	 * @return the models, with who links to them
	 */
	public Map<Class<?>, String> unserved() {
		Map<Class<?>, String> unserved = new LinkedHashMap<>(this.expected);
		unserved.keySet().removeAll(this.paths.keySet());
		return unserved;
	}

	/**
	 * The path of the list that serves a model.
	 * @param model the model
	 * @return the path, or {@code null} if no view set serves it
	 */
	public @Nullable String pathOf(Class<?> model) {
		return this.paths.get(model);
	}

	/**
	 * The path of the list that serves a model, by the model's name.
	 * @param model the simple name of the model, such as {@code Author}
	 * @return the path, or {@code null} if no view set serves a model of that name, or
	 * several do
	 */
	public @Nullable String pathOf(String model) {
		List<String> found = this.paths.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getSimpleName().equals(model))
			.map(Map.Entry::getValue)
			.toList();
		return (found.size() == 1) ? found.get(0) : null;
	}

	/**
	 * The path of the object that a link means.
	 * @param link the link
	 * @return the path, such as {@code /api/books/17}
	 */
	public String pathOf(Link<?> link) {
		String path = this.paths.get(link.model());
		if (path == null) {
			throw new IllegalStateException("No view set serves '" + link.model().getName() + "'");
		}
		String key = URLEncoder.encode(link.key().toString(), StandardCharsets.UTF_8).replace("+", "%20");
		int suffix = suffix(key);
		return path + "/" + ((suffix >= 0) ? key.substring(0, suffix) + "%2E" + key.substring(suffix + 1) : key);
	}

	/**
	 * What a URL means. The host is not looked at, as in Django REST framework.
	 * @param url the URL, absolute or relative
	 * @return what it means, or {@code null} if it is none of this application's objects
	 */
	public @Nullable Target resolve(String url) {
		String path = path(url);
		int slash = (path != null) ? path.lastIndexOf('/') : -1;
		if (path == null || slash < 1) {
			return null;
		}
		Class<?> model = this.models.get(path.substring(0, slash));
		if (model == null) {
			return null;
		}
		String key = path.substring(slash + 1);
		int suffix = suffix(key);
		return new Target(model, decode((suffix >= 0) ? key.substring(0, suffix) : key));
	}

	/**
	 * Where the suffix of a format begins, or -1.
	 */
	private int suffix(String key) {
		int dot = key.lastIndexOf('.');
		return (dot > 0 && this.formats.contains(key.substring(dot + 1))) ? dot : -1;
	}

	private @Nullable String path(String url) {
		try {
			String path = URI.create(url).getRawPath();
			if (path == null || !path.startsWith(this.contextPath + "/")) {
				return null;
			}
			int end = path.endsWith("/") ? path.length() - 1 : path.length();
			return path.substring(this.contextPath.length(), Math.max(end, this.contextPath.length()));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String decode(String segment) {
		return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/**
	 * What a URL means.
	 *
	 * @param model the model
	 * @param key the primary key of the object, as text
	 */
	public record Target(Class<?> model, String key) {

	}

}
