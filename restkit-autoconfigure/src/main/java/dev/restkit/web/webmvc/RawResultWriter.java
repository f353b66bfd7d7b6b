package dev.restkit.web.webmvc;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.representation.Rendering;
import dev.restkit.web.ContentNegotiator;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes messages that handlers made themselves: {@link ResponseEntity} with its status
 * and headers. Its body goes through the renderer as any other value does, unless it is
 * text or bytes, or the handler named a content type: then it goes through Spring's
 * message converters.
 *
 * @since 0.1.0
 */
public final class RawResultWriter {

	private final Supplier<List<HttpMessageConverter<?>>> converters;

	/**
	 * Create a writer.
	 * @param converters Spring's message converters, asked for when they are needed
	 */
	public RawResultWriter(Supplier<List<HttpMessageConverter<?>>> converters) {
		this.converters = converters;
	}

	/**
	 * Write a message.
	 * @param message the message
	 * @param choice the renderer that was negotiated
	 * @param exchange where to write
	 * @throws IOException if the client is gone
	 */
	void write(Object message, ContentNegotiator.Choice choice, HttpExchange exchange) throws IOException {
		if (!(message instanceof HttpEntity<?> entity)) {
			throw new IllegalStateException("HTTP cannot send a '" + message.getClass().getName() + "'");
		}
		HttpServletResponse response = exchange.response();
		Object body = entity.getBody();
		FastByteArrayOutputStream rendered = rendered(body, entity.getHeaders(), choice);
		if (message instanceof ResponseEntity<?> status) {
			response.setStatus(status.getStatusCode().value());
		}
		entity.getHeaders().forEach((name, values) -> {
			response.setHeader(name, values.get(0));
			values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
		});
		if (rendered != null) {
			exchange.send(choice.contentType(), rendered);
		}
		else if (body != null) {
			convert(body, entity.getHeaders().getContentType(), response);
		}
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
