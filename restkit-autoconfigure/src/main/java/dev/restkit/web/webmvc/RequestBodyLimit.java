package dev.restkit.web.webmvc;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import dev.restkit.web.HttpLimits;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Limits the bodies that Spring's message converters read for plain controllers. A
 * handler that takes bytes or a resource asks for whatever comes.
 *
 * @since 0.1.0
 */
@ControllerAdvice
public final class RequestBodyLimit extends RequestBodyAdviceAdapter {

	private final HttpLimits limits;

	private final ControllerSelection selection;

	/**
	 * Create a limit.
	 * @param limits how many bytes a body may have
	 * @param selection decides which controllers are left alone
	 */
	public RequestBodyLimit(HttpLimits limits, ControllerSelection selection) {
		this.limits = limits;
		this.selection = selection;
	}

	@Override
	public boolean supports(MethodParameter parameter, Type targetType,
			Class<? extends HttpMessageConverter<?>> converterType) {
		boolean unlimited = ByteArrayHttpMessageConverter.class.isAssignableFrom(converterType)
				|| ResourceHttpMessageConverter.class.isAssignableFrom(converterType);
		return !unlimited && !this.selection.isExcluded(parameter.getContainingClass());
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type targetType,
			Class<? extends HttpMessageConverter<?>> converterType) throws IOException {
		long limit = this.limits.bodyBytes();
		if (message.getHeaders().getContentLength() > limit) {
			throw LimitedInputStream.tooLarge(limit);
		}
		return new LimitedMessage(message.getHeaders(), new LimitedInputStream(message.getBody(), limit));
	}

	/**
	 * A message whose body is counted while it is read.
	 */
	private static final class LimitedMessage implements HttpInputMessage {

		private final HttpHeaders headers;

		private final InputStream body;

		LimitedMessage(HttpHeaders headers, InputStream body) {
			this.headers = headers;
			this.body = body;
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public InputStream getBody() {
			return this.body;
		}

	}

}
