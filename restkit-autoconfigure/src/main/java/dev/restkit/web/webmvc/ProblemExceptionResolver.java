package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.pipeline.ProblemResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers whatever was thrown with a problem. It stands after the application's own
 * exception handlers. Failures of pages, and browsers that are lost outside the API, are
 * left to Spring; exceptions of Spring Security to its filters.
 *
 * @since 0.1.0
 */
public final class ProblemExceptionResolver implements HandlerExceptionResolver {

	private static final String SECURITY = "org.springframework.security.";

	private final ProblemResolver problems;

	private final ProblemWriter writer;

	private final BrowserPages pages;

	/**
	 * Create a resolver.
	 * @param problems describes what was thrown
	 * @param writer writes problems
	 * @param pages knows who is shown a page instead
	 */
	public ProblemExceptionResolver(ProblemResolver problems, ProblemWriter writer, BrowserPages pages) {
		this.problems = problems;
		this.writer = writer;
		this.pages = pages;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (isSecurity(failure) || isPage(handler, request)) {
			return null;
		}
		if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
			return new ModelAndView();
		}
		try {
			this.writer.write(this.problems.resolve(failure), request, response);
		}
		catch (IOException ex) {
			return null;
		}
		return new ModelAndView();
	}

	private boolean isPage(@Nullable Object handler, HttpServletRequest request) {
		if (handler instanceof MountedOperation || handler instanceof MountedMetadata) {
			return false;
		}
		if (handler instanceof HandlerMethod method) {
			return !ControllerSelection.writesBody(method) && AcceptHeader.namesHtml(request);
		}
		return this.pages.isWanted(request, request.getRequestURI());
	}

	/**
	 * Whether an exception asks Spring Security to log the caller in or to refuse it.
	 */
	private static boolean isSecurity(Exception failure) {
		for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
			if (type.getName().startsWith(SECURITY)) {
				return true;
			}
		}
		return false;
	}

}
