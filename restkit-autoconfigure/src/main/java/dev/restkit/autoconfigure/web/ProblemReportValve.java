package dev.restkit.autoconfigure.web;

import java.io.IOException;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import dev.restkit.web.FormatSuffixes;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RequestedFormat;
import dev.restkit.web.webmvc.StatusProblems;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Reports as a problem what Tomcat refuses before Spring sees it: a request line or a
 * host that is none, an encoded slash, a header that is too long. Nothing of the server
 * is shown. No filter has seen such a request, so the suffix is looked for here.
 */
final class ProblemReportValve extends ErrorReportValve {

	private static final int FIRST_ERROR = 400;

	private final Supplier<ProblemWriter> writer;

	private final Supplier<FormatSuffixes> suffixes;

	/**
	 * Create a valve.
	 * @param writer writes problems, asked for when there is one
	 * @param suffixes knows the formats, asked for when there is a problem
	 */
	ProblemReportValve(Supplier<ProblemWriter> writer, Supplier<FormatSuffixes> suffixes) {
		this.writer = writer;
		this.suffixes = suffixes;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		Problem problem = StatusProblems.ofServer(status);
		String path = (request.getRequestURI() != null) ? request.getRequestURI() : "";
		try {
			noteSuffix(path, request);
			this.writer.get().write(problem, path, request, response);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			getContainer().getLogger().debug("The client is gone", ex);
		}
	}

	private void noteSuffix(String path, Request request) {
		Context context = request.getContext();
		String contextPath = (context != null) ? context.getPath() : "";
		String format = path.startsWith(contextPath)
				? this.suffixes.get().formatOf(path.substring(contextPath.length())) : null;
		if (format != null) {
			RequestedFormat.bySuffix(format, request);
		}
	}

}
