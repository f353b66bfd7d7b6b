package dev.restkit.web.security;

import java.io.IOException;

import dev.restkit.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with what the filters behind it throw, such as the 429 of a log-in, where
 * browsers can still be shown it as a page, and before the server takes it for a failure
 * of its own.
 */
final class ThrownProblems extends OncePerRequestFilter {

	private final SecurityProblems problems;

	ThrownProblems(SecurityProblems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ProblemException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			response.resetBuffer();
			this.problems.answer(ex.problem(), request, response);
		}
	}

}
