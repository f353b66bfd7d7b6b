package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.Set;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationResult;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.web.CacheControls;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.StateTags;

import org.springframework.http.HttpHeaders;

/**
 * Writes what came of an operation. A body is complete before the status is sent, so that
 * what cannot be rendered is not half an answer.
 *
 * @since 0.1.0
 */
public final class HttpResultWriter {

	private static final int NO_CONTENT = 204;

	/** The content of their answers is that of their target, which is said explicitly. */
	private static final Set<String> REPLACING = Set.of("PUT", "PATCH");

	private final LinkRegistry links;

	private final ApplicationUrl baseUrl;

	private final ProblemWriter problems;

	private final RawResultWriter raw;

	private final StateTags tags;

	private final CacheControls cacheControls;

	/**
	 * Create a writer.
	 * @param links knows the paths of objects
	 * @param baseUrl knows where the application is found
	 * @param problems writes problems
	 * @param raw writes messages that handlers made themselves
	 * @param tags makes entity tags
	 * @param cacheControls knows what caches are told
	 */
	public HttpResultWriter(LinkRegistry links, ApplicationUrl baseUrl, ProblemWriter problems, RawResultWriter raw,
			StateTags tags, CacheControls cacheControls) {
		this.links = links;
		this.baseUrl = baseUrl;
		this.problems = problems;
		this.raw = raw;
		this.tags = tags;
		this.cacheControls = cacheControls;
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
				(value) -> () -> writeValue(value, operation, choice, exchange), (stream) -> () -> {
					throw new IllegalStateException("No operation of this wire streams");
				}, (message) -> () -> writeRaw(message.message(), operation, choice, exchange),
				(empty) -> () -> writeEmpty(http, exchange),
				(failure) -> () -> this.problems.write(failure.problem(), exchange.request(), exchange.response()));
		result.fold(cases).run();
	}

	private void writeValue(OperationResult.Value result, Operation operation, ContentNegotiator.Choice choice,
			HttpExchange exchange) throws IOException {
		if (RawResultWriter.writes(result.value())) {
			writeRaw(result.value(), operation, choice, exchange);
			return;
		}
		new ValueWriter(this.tags, result, operation, choice, exchange).write(() -> {
			Link<?> created = result.created();
			if (created != null) {
				exchange.response()
					.setHeader(HttpHeaders.LOCATION, this.baseUrl.current().url(this.links.pathOf(created)));
			}
			else if (result.state() != null && REPLACING.contains(operation.http().method())) {
				exchange.response()
					.setHeader(HttpHeaders.CONTENT_LOCATION, this.baseUrl.current().url(exchange.path()));
			}
			exchange.keep(this.cacheControls.of(operation));
		});
	}

	private void writeRaw(Object message, Operation operation, ContentNegotiator.Choice choice, HttpExchange exchange)
			throws IOException {
		this.raw.write(message, choice, exchange, this.cacheControls.of(operation));
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
