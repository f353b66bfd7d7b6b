package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.function.Supplier;

import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Decides about pages of other origins as Spring does, and answers those that are refused
 * with a problem.
 *
 * @since 0.1.0
 */
public final class RefusedOrigins extends DefaultCorsProcessor {

	private final Supplier<ProblemWriter> writer;

	private final Supplier<BrowserPages> pages;

	/**
	 * Create a processor.
	 * @param writer writes problems; asked for when the first page is refused
	 * @param pages knows who is shown a page instead; asked for just so
	 */
	public RefusedOrigins(Supplier<ProblemWriter> writer, Supplier<BrowserPages> pages) {
		this.writer = writer;
		this.pages = pages;
	}

	@Override
	public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		boolean allowed = super.processRequest(configuration, request, response);
		if (!allowed) {
			refuse(request, response);
		}
		return allowed;
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Problem problem = Problem.of(ProblemKind.PERMISSION_DENIED,
				Message.of("restkit.cors.refused", "Pages of this origin may not send this request."));
		if (this.pages.get().isWanted(request, request.getRequestURI())) {
			response.sendError(problem.status());
			return;
		}
		this.writer.get().write(problem, request, response);
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) {
		// The answer is written by who knows the request.
	}

}
