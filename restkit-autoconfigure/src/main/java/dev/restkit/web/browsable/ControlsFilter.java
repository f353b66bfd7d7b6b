package dev.restkit.web.browsable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.RouteMatch;
import dev.restkit.web.page.PageAccounts;
import dev.restkit.web.webmvc.PageMode;
import dev.restkit.web.webmvc.PathOperations;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds out what the caller of a page may do. It stands behind Spring Security, where it
 * is known who calls, and works after the answer, so that an answer costs no more than
 * its own statements when no permission is about the object.
 *
 * @since 0.1.0
 */
public final class ControlsFilter implements Filter {

	/** Answers that tell nothing of what else there is. */
	private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

	private static final int SERVER_ERROR = 500;

	private static final int ERROR = 400;

	private final Supplier<BrowsedPaths> paths;

	private final PathOperations operations;

	private final PageAccounts accounts;

	ControlsFilter(Supplier<BrowsedPaths> paths, PathOperations operations, PageAccounts accounts) {
		this.paths = paths;
		this.operations = operations;
		this.accounts = accounts;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
			keepControls(http, answer);
		}
	}

	private void keepControls(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		PageMode mode = PageMode.of(request);
		if (mode != null && mode.isShown() && !request.isAsyncStarted()) {
			List<RouteMatch> matches = isOpen(request, response) ? matches(request) : List.of();
			new Controls(permitted(matches, request, response), described(matches, request, response),
					this.accounts.of(request), this.accounts.proofOf(request))
				.keep(request);
		}
	}

	private Map<OperationId, Operation> described(List<RouteMatch> matches, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			return this.operations.described(matches, new ServletWebRequest(request, response));
		}
		catch (ProblemException ex) {
			// The call cannot be read, which its answer says already.
			return Map.of();
		}
	}

	private static boolean isOpen(HttpServletRequest request, HttpServletResponse response) {
		int status = response.getStatus();
		boolean gone = request.getMethod().equals("DELETE") && status < ERROR;
		return !gone && status < SERVER_ERROR && !CLOSED.contains(status);
	}

	private List<RouteMatch> matches(HttpServletRequest request) {
		String path = ServletRequestPathUtils.parse(request).pathWithinApplication().value();
		BrowsedPaths known = this.paths.get();
		RouteMatch match = known.match(path);
		if (match == null) {
			return List.of();
		}
		List<RouteMatch> matches = new ArrayList<>(List.of(match));
		matches.addAll(known.below(path, match).values());
		return matches;
	}

	private Set<OperationId> permitted(List<RouteMatch> matches, HttpServletRequest request,
			HttpServletResponse response) throws ServletException, IOException {
		if (matches.isEmpty()) {
			return Set.of();
		}
		try {
			return this.operations.permitted(matches, new ServletWebRequest(request, response));
		}
		catch (ProblemException ex) {
			// The call cannot be read, which its answer says already.
			return Set.of();
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
