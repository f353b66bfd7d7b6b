package dev.restkit.web.webmvc;

import java.util.List;

import dev.restkit.operation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Knows which operation a handler of Spring MVC is.
 *
 * @since 0.1.0
 */
public final class HandledOperations {

	private static final List<Class<?>> STREAMS = List.of(ResponseBodyEmitter.class, StreamingResponseBody.class,
			Resource.class, byte[].class);

	private final ControllerOperationSource controllers;

	/**
	 * Create it.
	 * @param controllers the operations of controllers
	 */
	public HandledOperations(ControllerOperationSource controllers) {
		this.controllers = controllers;
	}

	/**
	 * The operation of a handler.
	 * @param handler what Spring found for a request
	 * @param request the request
	 * @return the operation, or {@code null} if it is none, or sends a file or a stream
	 */
	public @Nullable Operation find(Object handler, HttpServletRequest request) {
		if (handler instanceof MountedOperation mounted) {
			return mounted.plan().operation();
		}
		ControllerOperation found = (handler instanceof HandlerMethod method && !isStream(method))
				? this.controllers.find(method.getMethod(), request) : null;
		return (found != null) ? found.plan().operation() : null;
	}

	/**
	 * Whether a controller sends something that is no value: a file, or pieces one by
	 * one.
	 */
	private static boolean isStream(HandlerMethod method) {
		ResolvableType type = ResolvableType.forMethodParameter(method.getReturnType());
		Class<?> sent = HttpEntity.class.isAssignableFrom(type.resolve(Object.class))
				? type.as(HttpEntity.class).getGeneric(0).resolve(Object.class) : type.resolve(Object.class);
		return STREAMS.stream().anyMatch((stream) -> stream.isAssignableFrom(sent));
	}

	/**
	 * Whether a handler tells what a path can do.
	 * @param handler what Spring found for a request
	 * @return {@code true} for the answer to {@code OPTIONS}
	 */
	public boolean isMetadata(Object handler) {
		return handler instanceof MountedMetadata;
	}

}
