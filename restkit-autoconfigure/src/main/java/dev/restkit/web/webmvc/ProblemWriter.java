package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import dev.restkit.problem.Problem;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.ProblemLanguages;
import dev.restkit.web.ProblemShape;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

/**
 * Writes problems as the client accepts them, in its language.
 *
 * @since 0.1.0
 */
public final class ProblemWriter {

	private final ContentNegotiator negotiator;

	private final ProblemShape shape;

	private final ProblemLanguages languages;

	/**
	 * Create a writer.
	 * @param negotiator chooses the renderer
	 * @param shape knows what the body looks like
	 * @param languages chooses the language
	 */
	public ProblemWriter(ContentNegotiator negotiator, ProblemShape shape, ProblemLanguages languages) {
		this.negotiator = negotiator;
		this.shape = shape;
		this.languages = languages;
	}

	/**
	 * Write a problem.
	 * @param problem the problem
	 * @param request the request that it answers
	 * @param response where to write
	 * @throws IOException if the client is gone
	 */
	public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(problem, request.getRequestURI(), request, response);
	}

	/**
	 * Write a problem of a path that the request itself does not tell any more.
	 * @param problem the problem
	 * @param path the path that was called
	 * @param request the request that it answers
	 * @param response where to write
	 * @throws IOException if the client is gone
	 */
	public void write(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		HttpExchange exchange = new HttpExchange(request, response);
		Locale language = language(problem, exchange);
		PageMode page = PageMode.of(request);
		if (page != null) {
			page.answer(problem, this.languages.words(language));
		}
		ContentNegotiator.Choice choice = this.negotiator.chooseForProblem(RequestedFormat.read(request),
				AcceptHeader.of(request));
		MimeType mediaType = mediaType(choice);
		MimeType wanted = new MimeType(mediaType, choice.mediaType().getParameters());
		Map<String, @Nullable Object> content = this.shape.body(problem, path, this.languages.words(language));
		FastByteArrayOutputStream body = new FastByteArrayOutputStream();
		choice.renderer().render(Rendering.of(content, wanted), body);
		if (this.negotiator.isChoice()) {
			exchange.varyBy(HttpHeaders.ACCEPT);
		}
		problem.headers().forEach(response::setHeader);
		// Spring Security says so, too, but not of what never comes to it.
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setStatus(problem.status());
		exchange.send(mediaType, body);
	}

	private MimeType mediaType(ContentNegotiator.Choice choice) {
		MimeType problemType = this.shape.isProblemDetails() ? choice.renderer().problemMediaType() : null;
		return (problemType != null) ? problemType : choice.contentType();
	}

	/**
	 * The language of the answer, which is only told where another one could have been
	 * spoken.
	 */
	private Locale language(Problem problem, HttpExchange exchange) {
		Locale language = this.languages.negotiator().choose(AcceptHeader.languagesOf(exchange.request()));
		if (problem.isTranslatable()) {
			exchange.response().setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
			if (this.languages.negotiator().isChoice()) {
				exchange.varyBy(HttpHeaders.ACCEPT_LANGUAGE);
			}
		}
		return language;
	}

}
