package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that fails in each way that filters do.
 */
@Component
class FailingFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		switch (request.getRequestURI()) {
			case "/api/filtered/gone" -> response.sendError(HttpServletResponse.SC_GONE, "secret");
			case "/api/filtered/conflict", "/api/filtered/own" -> throw ProblemException.conflict("Taken.");
			case "/api/filtered/failure" -> throw new IllegalStateException("secret");
			case "/api/filtered/form" -> request.getParameter("a");
			default -> chain.doFilter(request, response);
		}
	}

}
