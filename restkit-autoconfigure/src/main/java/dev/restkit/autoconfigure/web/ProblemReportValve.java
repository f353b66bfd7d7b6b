package dev.restkit.autoconfigure.web;

import java.io.IOException;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.web.ProblemBody;
import dev.restkit.web.webmvc.StatusProblems;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * Reports as a problem what Tomcat refuses before Spring sees it: a request line or a
 * host that is none, an encoded slash, a header that is too long. Nothing of the server
 * is shown.
 */
final class ProblemReportValve extends ErrorReportValve {

	private static final int FIRST_ERROR = 400;

	private final JsonMapper mapper;

	ProblemReportValve(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		String path = request.getRequestURI();
		Problem problem = (status == FIRST_ERROR) ? Problem.of(ProblemKind.PARSE_ERROR)
				: StatusProblems.of(status, null);
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getOutputStream()
				.write(this.mapper.writeValueAsBytes(ProblemBody.of(problem, (path != null) ? path : "")));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			getContainer().getLogger().debug("The client is gone", ex);
		}
	}

}
