package dev.restkit.web.staticfiles;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.restkit.problem.ProblemException;
import dev.restkit.web.webmvc.PathPrefix;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Mounts the static files in Spring MVC: under their own names for a minute, under the
 * names with a hash for good.
 *
 * @since 0.1.0
 */
public final class StaticFileHandlerMapping extends SimpleUrlHandlerMapping {

	/** Before Spring's controllers, which have 0. */
	private static final int ORDER = -2;

	private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	private final StaticFileSettings settings;

	private final StaticFiles files;

	private final StaticFileWriter writer = new StaticFileWriter();

	private final PathPrefix prefix;

	/**
	 * Create a mapping.
	 * @param settings where the files are, and how long they may be kept
	 * @param files the files
	 */
	public StaticFileHandlerMapping(StaticFileSettings settings, StaticFiles files) {
		this.settings = settings;
		this.files = files;
		HttpRequestHandler handler = (request, response) -> {
			String name = name(request);
			StaticFile hashed = this.files.findHashed(name);
			StaticFile file = (hashed != null) ? hashed : this.files.find(name);
			if (file == null) {
				throw ProblemException.notFound();
			}
			if (settings.anyOrigin()) {
				response.setHeader(ALLOW_ORIGIN, "*");
			}
			this.writer.write(file, (hashed != null) ? settings.hashedCacheControl() : settings.cacheControl(), request,
					response);
		};
		setUrlMap(Map.of(settings.path() + "/**", handler));
		setOrder(ORDER);
		this.prefix = new PathPrefix(settings.path());
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
		return this.prefix.begins(request) ? super.getHandlerInternal(request) : null;
	}

	/**
	 * The name that a request asks for. Whatever it is, it is only looked up among the
	 * names that there are.
	 */
	private String name(HttpServletRequest request) {
		String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
		String raw = path.substring(Math.min(this.settings.path().length() + 1, path.length()));
		String name = decode(raw);
		if (name == null) {
			throw ProblemException.notFound();
		}
		return name;
	}

	private static @Nullable String decode(String raw) {
		try {
			return StringUtils.uriDecode(raw, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
