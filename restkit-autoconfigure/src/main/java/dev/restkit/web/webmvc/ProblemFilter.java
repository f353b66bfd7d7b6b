package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.pipeline.ProblemResolver;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what other filters throw with a problem, before the server sees it, which would
 * fill the log with it.
 *
 * @since 0.1.0
 */
public final class ProblemFilter extends OncePerRequestFilter {

	private final ProblemResolver problems;

	private final ProblemWriter writer;

	private final BrowserPages pages;

	/**
	 * Create a filter.
	 * @param problems describes what was thrown
	 * @param writer writes problems
	 * @param pages knows who is shown a page instead
	 */
	public ProblemFilter(ProblemResolver problems, ProblemWriter writer, BrowserPages pages) {
		this.problems = problems;
		this.writer = writer;
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(ex)
					|| this.pages.isWanted(request, request.getRequestURI())) {
				throw ex;
			}
			response.resetBuffer();
			this.writer.write(this.problems.resolve(ex), request, response);
		}
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

}
