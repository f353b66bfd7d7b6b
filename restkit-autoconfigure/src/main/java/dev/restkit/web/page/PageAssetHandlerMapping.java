package dev.restkit.web.page;

import java.util.Map;

import dev.restkit.problem.ProblemException;
import dev.restkit.web.staticfiles.StaticFile;
import dev.restkit.web.staticfiles.StaticFileWriter;
import dev.restkit.web.webmvc.PathPrefix;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Serves the files of the pages, which clients may keep for good.
 *
 * @since 0.1.0
 */
public final class PageAssetHandlerMapping extends SimpleUrlHandlerMapping {

	/** Before Spring's controllers, which have 0. */
	private static final int ORDER = -2;

	private static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

	private final PathPrefix prefix;

	/**
	 * Create a mapping.
	 * @param assets the files
	 */
	public PageAssetHandlerMapping(PageAssets assets) {
		StaticFileWriter writer = new StaticFileWriter();
		HttpRequestHandler handler = (request, response) -> {
			String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
			StaticFile file = assets.find(path.substring(PageAssets.PATH.length()));
			if (file == null) {
				throw ProblemException.notFound();
			}
			writer.write(file, CACHE_CONTROL, request, response);
		};
		setUrlMap(Map.of(PageAssets.PATH + "/**", handler));
		setOrder(ORDER);
		this.prefix = new PathPrefix(PageAssets.PATH);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
		return this.prefix.begins(request) ? super.getHandlerInternal(request) : null;
	}

}
