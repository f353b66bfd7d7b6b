package dev.restkit.web.webmvc;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Knows which results Spring writes in a format of their own, below the messages and
 * asynchronous containers that Spring takes apart.
 */
final class SentTypes {

	private static final List<Class<?>> WRAPPERS = List.of(HttpEntity.class, Callable.class, CompletionStage.class,
			DeferredResult.class, WebAsyncTask.class);

	private static final List<Class<?>> BYTES = List.of(byte[].class, Resource.class, StreamingResponseBody.class,
			ResponseBodyEmitter.class);

	private SentTypes() {
	}

	/**
	 * The format that Spring gives a result by itself.
	 * @param result what a handler returns
	 * @return the media type, or {@code null} if the result is a value to be rendered
	 */
	static @Nullable String mediaType(MethodParameter result) {
		Class<?> sent = unwrap(ResolvableType.forMethodParameter(result)).resolve(Object.class);
		if (CharSequence.class.isAssignableFrom(sent)) {
			return MediaType.TEXT_PLAIN_VALUE;
		}
		if (SseEmitter.class.isAssignableFrom(sent)) {
			return MediaType.TEXT_EVENT_STREAM_VALUE;
		}
		if (ProblemDetail.class.isAssignableFrom(sent) || ErrorResponse.class.isAssignableFrom(sent)) {
			return MediaType.APPLICATION_PROBLEM_JSON_VALUE;
		}
		return BYTES.stream().anyMatch((type) -> type.isAssignableFrom(sent)) ? MediaType.APPLICATION_OCTET_STREAM_VALUE
				: null;
	}

	private static ResolvableType unwrap(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		for (Class<?> wrapper : WRAPPERS) {
			if (wrapper.isAssignableFrom(raw)) {
				return unwrap(type.as(wrapper).getGeneric(0));
			}
		}
		boolean reactive = type.getGenerics().length == 1
				&& ReactiveAdapterRegistry.getSharedInstance().getAdapter(raw) != null;
		return reactive ? unwrap(type.getGeneric(0)) : type;
	}

}
