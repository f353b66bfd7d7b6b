package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.pipeline.ProblemResolver;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what other filters throw with a problem, before the server sees it, which would
 * fill the log with it. It is for requests as they come, and for what is dispatched later
 * (ASYNC), not for forwards.
 *
 * @since 0.1.0
 */
public final class ProblemFilter implements Filter {

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
	public void doFilter(ServletRequest received, ServletResponse answer, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(received, answer);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			HttpServletRequest request = (HttpServletRequest) received;
			HttpServletResponse response = (HttpServletResponse) answer;
			if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(ex)
					|| this.pages.isWanted(request, request.getRequestURI())) {
				throw ex;
			}
			response.resetBuffer();
			this.writer.write(this.problems.resolve(ex), request, response);
		}
	}

}
