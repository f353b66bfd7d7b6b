package dev.restkit.autoconfigure.web;

import java.io.IOException;
import java.util.Set;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.webmvc.BrowserPages;
import dev.restkit.web.webmvc.PathMethods;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.SpringWebProblemDescriber;
import dev.restkit.web.webmvc.StatusProblems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers failures outside of Spring MVC with problems. Browsers outside the API keep the
 * page that Spring Boot shows them. A method that the server refuses itself
 * ({@code TRACE}) is answered with those that the path has.
 */
@Controller
@RequestMapping("${server.error.path:${error.path:/error}}")
class ProblemErrorController implements ErrorController {

	private final ProblemWriter writer;

	private final BrowserPages browsers;

	private final BasicErrorController pages;

	private final PathMethods methods;

	/**
	 * Create a controller.
	 * @param writer writes problems
	 * @param browsers knows who is shown a page instead
	 * @param pages shows pages
	 * @param methods knows the methods of paths
	 */
	ProblemErrorController(ProblemWriter writer, BrowserPages browsers, BasicErrorController pages,
			PathMethods methods) {
		this.writer = writer;
		this.browsers = browsers;
		this.pages = pages;
		this.methods = methods;
	}

	@RequestMapping
	@Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = path(request);
		if (this.browsers.isWanted(request, path)) {
			return page(request, response);
		}
		Problem thrown = thrown(request);
		int status = status(request);
		if (status == HttpStatus.NO_CONTENT.value()) {
			response.setStatus(status);
		}
		else {
			this.writer.write((thrown != null) ? thrown : problem(status, request), path, request, response);
		}
		return null;
	}

	/**
	 * Spring Boot takes a page that was asked for and not failed for a failure of the
	 * server.
	 */
	private ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.NOT_FOUND.value());
		}
		return this.pages.errorHtml(request, response);
	}

	private static int status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return (status instanceof Integer code) ? code : HttpStatus.NOT_FOUND.value();
	}

	private Problem problem(int status, HttpServletRequest request) {
		if (status != HttpStatus.METHOD_NOT_ALLOWED.value()) {
			return StatusProblems.ofServer(status);
		}
		Problem problem = SpringWebProblemDescriber.methodNotAllowed(request.getMethod());
		Set<String> allowed = this.methods.of(path(request), request);
		return (allowed != null) ? problem.withHeader(HttpHeaders.ALLOW, String.join(", ", allowed)) : problem;
	}

	private static @Nullable Problem thrown(HttpServletRequest request) {
		Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return (failure instanceof ProblemException carrier) ? carrier.problem() : null;
	}

	private static String path(HttpServletRequest request) {
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (path != null) ? path.toString() : request.getRequestURI();
	}

}
