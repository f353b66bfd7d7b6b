package dev.restkit.web.security;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.function.BooleanSupplier;

import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.web.webmvc.BrowserPages;
import dev.restkit.web.webmvc.PathMethods;
import dev.restkit.web.webmvc.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * Answers with a problem what Spring Security's firewall lets through to nobody: paths
 * with {@code //} and {@code ;}, encoded slashes, unknown methods. A method that nobody
 * knows, such as {@code PROPFIND}, is answered as Spring MVC answers it without Spring
 * Security: with those that the path has, or that nothing is there. That is not a 501
 * (RFC 9110, 9.1), which could not tell them (15.5.6).
 *
 * @since 0.1.0
 */
public final class RejectedRequests implements RequestRejectedHandler {

	/**
	 * The firewall lets these through; whoever sends them is refused for another reason.
	 */
	private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private final ProblemResolver problems;

	private final ProblemWriter writer;

	private final BrowserPages pages;

	private final PathMethods methods;

	private final BooleanSupplier login;

	/**
	 * Create a handler.
	 * @param problems describes what Spring MVC would throw
	 * @param writer writes problems
	 * @param pages knows who is shown a page instead
	 * @param methods knows the methods of paths
	 * @param login whether people log in and out on pages; asked for when the first
	 * request is refused
	 */
	public RejectedRequests(ProblemResolver problems, ProblemWriter writer, BrowserPages pages, PathMethods methods,
			BooleanSupplier login) {
		this.problems = problems;
		this.writer = writer;
		this.pages = pages;
		this.methods = methods;
		this.login = login;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
			throws IOException {
		String path = path(request);
		Problem problem = KNOWN.contains(request.getMethod()) ? Problem.of(ProblemKind.PARSE_ERROR)
				: unknownMethod(path, request);
		if (this.pages.isWanted(request, path)) {
			response.sendError(problem.status());
			return;
		}
		this.writer.write(problem, path, request, response);
	}

	private Problem unknownMethod(String path, HttpServletRequest request) {
		Collection<String> allowed = this.methods.of(path, request);
		if (allowed == null && this.login.getAsBoolean()) {
			allowed = LoginPage.methodsOf(path.substring(request.getContextPath().length()));
		}
		return (allowed != null)
				? this.problems.resolve(new HttpRequestMethodNotSupportedException(request.getMethod(), allowed))
				: Problem.of(ProblemKind.NOT_FOUND);
	}

	/**
	 * The server makes a page of an error with the request's method, which the firewall
	 * refuses once more.
	 */
	private static String path(HttpServletRequest request) {
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (path != null) ? path.toString() : request.getRequestURI();
	}

}
