package dev.restkit.web.webmvc;

import java.util.Map;

import dev.restkit.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Says what Spring's error responses say in RESTKit's words, and loses nothing that the
 * application put into them: a type, a title, an instance, properties of its own.
 */
final class ErrorResponseProblems {

	private static final String CODE = "code";

	private ErrorResponseProblems() {
	}

	/**
	 * The problem of an error response.
	 * @param response the response
	 * @return the problem
	 */
	static Problem of(ErrorResponse response) {
		ProblemDetail body = response.getBody();
		Problem problem = StatusProblems.of(response.getStatusCode().value(), body.getDetail());
		if (isWritten(response) && body.getDetail() != null) {
			problem = problem.withDetail(body.getDetail());
		}
		if (body.getInstance() != null) {
			problem = problem.withInstance(body.getInstance().toString());
		}
		return StatusProblems.withHeaders(withProperties(withType(problem, body), body), response.getHeaders());
	}

	/**
	 * Whether the body is the application's: it may tell what the server's own must not.
	 */
	private static boolean isWritten(ErrorResponse response) {
		return response instanceof ErrorResponseException && !(response instanceof ResponseStatusException);
	}

	private static Problem withType(Problem problem, ProblemDetail body) {
		String type = (body.getType() != null) ? body.getType().toString() : Problem.NO_TYPE;
		String title = body.getTitle();
		HttpStatus status = HttpStatus.resolve(body.getStatus());
		if (title == null || (status != null && title.equals(status.getReasonPhrase()))) {
			title = problem.title();
		}
		return problem.withType(type, title);
	}

	private static Problem withProperties(Problem problem, ProblemDetail body) {
		Map<String, Object> properties = body.getProperties();
		if (properties == null) {
			return problem;
		}
		Problem extended = problem;
		for (Map.Entry<String, Object> property : properties.entrySet()) {
			if (property.getKey().equals(CODE) && property.getValue() instanceof String code) {
				extended = extended.withCode(code);
			}
			else {
				extended = extended.withExtension(property.getKey(), property.getValue());
			}
		}
		return extended;
	}

}
