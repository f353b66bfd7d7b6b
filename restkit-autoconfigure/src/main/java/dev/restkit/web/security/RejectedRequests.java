package dev.restkit.web.security;

import java.io.IOException;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.web.webmvc.BrowserPages;
import dev.restkit.web.webmvc.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Answers with a problem what Spring Security's firewall lets through to nobody: paths
 * with {@code //} and {@code ;}, encoded slashes, unknown methods.
 *
 * @since 0.1.0
 */
public final class RejectedRequests implements RequestRejectedHandler {

	private final ProblemWriter writer;

	private final BrowserPages pages;

	/**
	 * Create a handler.
	 * @param writer writes problems
	 * @param pages knows who is shown a page instead
	 */
	public RejectedRequests(ProblemWriter writer, BrowserPages pages) {
		this.writer = writer;
		this.pages = pages;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
			throws IOException {
		if (this.pages.isWanted(request, request.getRequestURI())) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		this.writer.write(Problem.of(ProblemKind.PARSE_ERROR), request, response);
	}

}
