package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.problem.Problem;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

/**
 * Writes problems as the client accepts them.
 *
 * @since 0.1.0
 */
public final class ProblemWriter {

	private final ContentNegotiator negotiator;

	/**
	 * Create a writer.
	 * @param negotiator chooses the renderer
	 */
	public ProblemWriter(ContentNegotiator negotiator) {
		this.negotiator = negotiator;
	}

	/**
	 * Write a problem.
	 * @param problem the problem
	 * @param request the request that it answers
	 * @param response where to write
	 * @throws IOException if the client is gone
	 */
	public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ContentNegotiator.Choice choice = this.negotiator.chooseForProblem(RequestedFormat.read(request),
				AcceptHeader.of(request));
		MimeType problemType = choice.renderer().problemMediaType();
		MimeType mediaType = (problemType != null) ? problemType : choice.contentType();
		MimeType wanted = (problemType != null) ? new MimeType(problemType, choice.mediaType().getParameters())
				: choice.mediaType();
		FastByteArrayOutputStream body = new FastByteArrayOutputStream();
		choice.renderer().render(Rendering.of(ProblemBody.of(problem, request.getRequestURI()), wanted), body);
		HttpExchange exchange = new HttpExchange(request, response);
		if (this.negotiator.isChoice()) {
			exchange.varyByAccept();
		}
		problem.headers().forEach(response::setHeader);
		response.setStatus(problem.status());
		exchange.send(mediaType, body);
	}

}
