package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import dev.restkit.operation.EntityState;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationResult;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator.Choice;
import dev.restkit.web.StateTag;
import dev.restkit.web.StateTags;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes one value with its validators, or tells the client that its copy is current. The
 * value is rendered once at most, and not at all where a version tells enough.
 */
final class ValueWriter {

	private final StateTags tags;

	private final Operation operation;

	private final Choice choice;

	private final HttpExchange exchange;

	private final OperationResult.Value result;

	private @Nullable FastByteArrayOutputStream body;

	ValueWriter(StateTags tags, OperationResult.Value result, Operation operation, Choice choice,
			HttpExchange exchange) {
		this.tags = tags;
		this.result = result;
		this.operation = operation;
		this.choice = choice;
		this.exchange = exchange;
	}

	/**
	 * Write the value.
	 * @param headers sets further headers, once it is certain that there is an answer
	 * @throws IOException if the client is gone
	 */
	void write(Runnable headers) throws IOException {
		EntityState state = this.result.state();
		StateTag tag = (state != null) ? tag(state) : null;
		Instant modified = (state != null) ? state.lastModified() : null;
		HttpServletResponse response = this.exchange.response();
		if (tag != null && this.exchange.isRead() && isKnown(tag, modified)) {
			headers.run();
			response.setHeader(HttpHeaders.ETAG, tag.header());
			if (tag.isWeak()) {
				// What the server says of an answer that it may compress, it does not say
				// of a 304.
				response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
			}
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		FastByteArrayOutputStream bytes = body();
		headers.run();
		if (tag != null) {
			response.setHeader(HttpHeaders.ETAG, tag.header());
		}
		if (modified != null) {
			response.setDateHeader(HttpHeaders.LAST_MODIFIED,
					Math.min(modified.toEpochMilli(), System.currentTimeMillis()));
		}
		response.setStatus(this.operation.http().status());
		this.exchange.send(this.choice.contentType(), bytes);
	}

	private boolean isKnown(StateTag tag, @Nullable Instant modified) {
		ConditionalRequest request = new ConditionalRequest(this.exchange.request());
		if (!request.isConditional()) {
			return false;
		}
		if (request.expectsAnother((given) -> !tag.isWeak() && tag.isOfState(given), modified)) {
			throw Problem.of(ProblemKind.PRECONDITION_FAILED).toException();
		}
		return request.hasCopy(tag::isSame, modified);
	}

	private StateTag tag(EntityState state) {
		if (state.weak()) {
			return this.tags.ofBody(body());
		}
		HttpServletRequest request = this.exchange.request();
		RequestedFormat format = RequestedFormat.of(request);
		String links = (format == null) ? "" : format.suffix() ? "suffix" : RequestedFormat.PARAMETER;
		String version = state.version();
		if (version != null) {
			return this.tags.ofVersion(version, this.choice, links);
		}
		boolean canonical = format == null && this.choice.renderer() == this.tags.canonical()
				&& this.choice.mediaType().equals(this.choice.contentType());
		FastByteArrayOutputStream json = canonical ? body()
				: RequestedFormat.aside(request, () -> this.tags.render(this.result.value()));
		return this.tags.ofContent(json, this.choice, links);
	}

	private FastByteArrayOutputStream body() {
		FastByteArrayOutputStream known = this.body;
		if (known != null) {
			return known;
		}
		FastByteArrayOutputStream rendered = new FastByteArrayOutputStream();
		try {
			this.choice.renderer()
				.render(new Rendering(this.result.value(), this.choice.mediaType(), this.operation.result()), rendered);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.body = rendered;
		return rendered;
	}

}
