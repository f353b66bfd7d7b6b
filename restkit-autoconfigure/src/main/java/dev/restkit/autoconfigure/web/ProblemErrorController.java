package dev.restkit.autoconfigure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.web.HttpRoutes;
import dev.restkit.web.ProblemBody;
import dev.restkit.web.RouteMatch;
import dev.restkit.web.webmvc.StatusProblems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers failures outside of Spring MVC with problems. Browsers keep the page that
 * Spring Boot shows them. A method that the server refuses itself ({@code TRACE}) is
 * answered with those that the path has.
 */
class ProblemErrorController extends BasicErrorController {

	private final Supplier<@Nullable HttpRoutes> routes;

	ProblemErrorController(ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> pages,
			Supplier<@Nullable HttpRoutes> routes) {
		super(attributes, properties, pages);
		this.routes = routes;
	}

	@Override
	public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
		HttpStatus status = getStatus(request);
		if (status == HttpStatus.NO_CONTENT) {
			return ResponseEntity.noContent().build();
		}
		Problem thrown = thrown(request);
		Problem problem = (thrown != null) ? thrown : problem(status, request);
		ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		problem.headers().forEach(response::header);
		return response.body(new LinkedHashMap<>(ProblemBody.of(problem, path(request))));
	}

	@Override
	public ResponseEntity<String> mediaTypeNotAcceptable(HttpServletRequest request) {
		return ResponseEntity.status(getStatus(request)).build();
	}

	@Override
	protected HttpStatus getStatus(HttpServletRequest request) {
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		return failed ? super.getStatus(request) : HttpStatus.NOT_FOUND;
	}

	private Problem problem(HttpStatus status, HttpServletRequest request) {
		Problem problem = StatusProblems.of(status.value(), null);
		HttpRoutes known = this.routes.get();
		if (status != HttpStatus.METHOD_NOT_ALLOWED || known == null) {
			return problem;
		}
		String servlet = (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH)
				? request.getServletPath() : "";
		String path = path(request);
		String prefix = request.getContextPath() + servlet;
		RouteMatch match = path.startsWith(prefix) ? known.match(path.substring(prefix.length())) : null;
		return (match != null) ? problem.withHeader(HttpHeaders.ALLOW, String.join(", ", match.allowed())) : problem;
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
