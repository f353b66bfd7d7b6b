package dev.restkit.web.webmvc;

import java.io.IOException;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationResult;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes what came of an operation. A body is complete before the status is sent, so that
 * what cannot be rendered is not half an answer.
 *
 * @since 0.1.0
 */
public final class HttpResultWriter {

	private static final int NO_CONTENT = 204;

	private final LinkRegistry links;

	private final ApplicationUrl baseUrl;

	private final ProblemWriter problems;

	private final RawResultWriter raw;

	/**
	 * Create a writer.
	 * @param links knows the paths of objects
	 * @param baseUrl knows where the application is found
	 * @param problems writes problems
	 * @param raw writes messages that handlers made themselves
	 */
	public HttpResultWriter(LinkRegistry links, ApplicationUrl baseUrl, ProblemWriter problems, RawResultWriter raw) {
		this.links = links;
		this.baseUrl = baseUrl;
		this.problems = problems;
		this.raw = raw;
	}

	/**
	 * Write a result.
	 * @param result the result
	 * @param operation what was called
	 * @param choice the renderer that was negotiated
	 * @param exchange where to write
	 * @throws IOException if the client is gone
	 */
	void write(OperationResult result, Operation operation, ContentNegotiator.Choice choice, HttpExchange exchange)
			throws IOException {
		HttpBinding http = operation.http();
		OperationResult.Cases<Step> cases = new OperationResult.Cases<>(
				(value) -> () -> writeValue(value, operation, choice, exchange),
				(message) -> () -> this.raw.write(message.message(), choice, exchange),
				(empty) -> () -> writeEmpty(http, exchange),
				(failure) -> () -> this.problems.write(failure.problem(), exchange.request(), exchange.response()));
		result.fold(cases).run();
	}

	private void writeValue(OperationResult.Value result, Operation operation, ContentNegotiator.Choice choice,
			HttpExchange exchange) throws IOException {
		if (result.value() instanceof HttpEntity<?>) {
			this.raw.write(result.value(), choice, exchange);
			return;
		}
		FastByteArrayOutputStream body = new FastByteArrayOutputStream();
		choice.renderer().render(new Rendering(result.value(), choice.mediaType(), operation.result()), body);
		Link<?> created = result.created();
		if (created != null) {
			exchange.response().setHeader(HttpHeaders.LOCATION, this.baseUrl.current().url(this.links.pathOf(created)));
		}
		exchange.response().setStatus(operation.http().status());
		exchange.send(choice.contentType(), body);
	}

	private static void writeEmpty(HttpBinding http, HttpExchange exchange) {
		exchange.response().setStatus(http.status());
		if (http.status() != NO_CONTENT) {
			exchange.response().setContentLength(0);
		}
	}

	/**
	 * Writes one kind of result.
	 */
	@FunctionalInterface
	private interface Step {

		void run() throws IOException;

	}

}
