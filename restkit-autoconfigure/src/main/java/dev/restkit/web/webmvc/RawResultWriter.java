package dev.restkit.web.webmvc;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ETag;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes messages that handlers made themselves: {@link ResponseEntity} with its status
 * and headers, and files. Its body goes through the renderer as any other value does,
 * unless it is text, bytes or a file, or the handler named a content type: then it goes
 * through Spring's message converters. Of a file clients may ask for a range.
 *
 * @since 0.1.0
 */
public final class RawResultWriter {

	/** What RFC 9110, section 15.4.5, has in a 304. */
	private static final Set<String> NOT_MODIFIED = Set.of("cache-control", "content-location", "date", "etag",
			"expires", "vary");

	private final Supplier<List<HttpMessageConverter<?>>> converters;

	/**
	 * Create a writer.
	 * @param converters Spring's message converters, asked for when they are needed
	 */
	public RawResultWriter(Supplier<List<HttpMessageConverter<?>>> converters) {
		this.converters = converters;
	}

	/**
	 * Whether a value is a message, or a file.
	 * @param value the value
	 * @return {@code true} if it is not to be rendered as it stands
	 */
	static boolean writes(Object value) {
		return value instanceof HttpEntity<?> || value instanceof Resource;
	}

	/**
	 * Write a message.
	 * @param message the message
	 * @param choice the renderer that was negotiated
	 * @param exchange where to write
	 * @param cacheControl what caches are told if the message does not say, or
	 * {@code null} for nothing
	 * @throws IOException if the client is gone
	 */
	void write(Object message, ContentNegotiator.Choice choice, HttpExchange exchange, @Nullable String cacheControl)
			throws IOException {
		HttpEntity<?> entity = entity(message);
		HttpServletResponse response = exchange.response();
		HttpHeaders headers = entity.getHeaders();
		int status = (entity instanceof ResponseEntity<?> answer) ? answer.getStatusCode().value()
				: response.getStatus();
		boolean read = exchange.isRead() && status == HttpServletResponse.SC_OK;
		if (read && isKnown(headers, exchange)) {
			copy(headers, response, true);
			exchange.keep(cacheControl);
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		Object body = entity.getBody();
		FastByteArrayOutputStream rendered = rendered(body, headers, choice);
		FileWriter file = (body instanceof Resource resource && !(body instanceof InputStreamResource))
				? new FileWriter(resource, headers, exchange, read) : null;
		response.setStatus(status);
		copy(headers, response, false);
		if (HttpStatusCode.valueOf(status).is2xxSuccessful()) {
			exchange.keep(cacheControl);
		}
		if (rendered != null) {
			exchange.send(choice.contentType(), rendered);
		}
		else if (file != null) {
			file.write();
		}
		else if (body != null) {
			convert(body, headers.getContentType(), response);
		}
	}

	private static HttpEntity<?> entity(Object message) {
		if (message instanceof Resource file) {
			return new HttpEntity<>(file);
		}
		if (!(message instanceof HttpEntity<?> entity)) {
			throw new IllegalStateException("HTTP cannot send a '" + message.getClass().getName() + "'");
		}
		return entity;
	}

	private static boolean isKnown(HttpHeaders headers, HttpExchange exchange) {
		ConditionalRequest request = new ConditionalRequest(exchange.request());
		if (!request.isConditional()) {
			return false;
		}
		ETag tag = tag(headers);
		Instant modified = modified(headers);
		if (tag == null && modified == null) {
			return false;
		}
		if (request.expectsAnother((given) -> tag != null && given.compare(tag, true), modified)) {
			throw Problem.of(ProblemKind.PRECONDITION_FAILED).toException();
		}
		return request.hasCopy((given) -> tag != null && given.compare(tag, false), modified);
	}

	static @Nullable ETag tag(HttpHeaders headers) {
		String tag = headers.getETag();
		return (tag != null) ? ETag.create(tag) : null;
	}

	static @Nullable Instant modified(HttpHeaders headers) {
		long time = headers.getLastModified();
		return (time >= 0) ? Instant.ofEpochMilli(time) : null;
	}

	private static void copy(HttpHeaders headers, HttpServletResponse response, boolean notModified) {
		headers.forEach((name, values) -> {
			if (!notModified || NOT_MODIFIED.stream().anyMatch(name::equalsIgnoreCase)) {
				response.setHeader(name, values.get(0));
				values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
			}
		});
	}

	private static @Nullable FastByteArrayOutputStream rendered(@Nullable Object body, HttpHeaders headers,
			ContentNegotiator.Choice choice) throws IOException {
		if (body == null || headers.getContentType() != null || body instanceof CharSequence || body instanceof byte[]
				|| body instanceof Resource) {
			return null;
		}
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		choice.renderer().render(Rendering.of(body, choice.mediaType()), bytes);
		return bytes;
	}

	@SuppressWarnings("unchecked")
	private void convert(Object body, @Nullable MediaType contentType, HttpServletResponse response)
			throws IOException {
		for (HttpMessageConverter<?> converter : this.converters.get()) {
			if (converter.canWrite(body.getClass(), contentType)) {
				ServletServerHttpResponse output = new ServletServerHttpResponse(response);
				((HttpMessageConverter<Object>) converter).write(body, contentType, output);
				output.flush();
				return;
			}
		}
		throw new IllegalStateException("Nothing writes a '" + body.getClass().getName() + "' as " + contentType);
	}

}
