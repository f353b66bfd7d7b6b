package dev.restkit.web.webmvc;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.web.CacheControls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says how long the answers of plain controllers may be kept, unless their handlers do:
 * before a body is written, and after a handler that wrote none, because it said itself
 * that the client's copy is current.
 *
 * @since 0.1.0
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ControllerCaching implements ResponseBodyAdvice<Object>, HandlerInterceptor {

	private final ControllerOperationSource operations;

	private final CacheControls cacheControls;

	/** Few handlers say anything about caches. */
	private final Supplier<Set<AnnotatedElement>> kept;

	/**
	 * Create the advice.
	 * @param operations the operations of controllers
	 * @param cacheControls knows what caches are told
	 */
	public ControllerCaching(ControllerOperationSource operations, CacheControls cacheControls) {
		this.operations = operations;
		this.cacheControls = cacheControls;
		this.kept = SingletonSupplier.of(this::handlers)::obtain;
	}

	private Set<AnnotatedElement> handlers() {
		return this.operations.methodsOf((operation) -> this.cacheControls.of(operation.plan().operation()) != null);
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return isKept(returnType.getMethod());
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer
				&& !answer.getHeaders().containsHeader(HttpHeaders.CACHE_CONTROL)) {
			keep(returnType, asked.getServletRequest(), answer.getServletResponse());
		}
		return body;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (handler instanceof HandlerMethod method && isKept(method.getMethod()) && page == null
				&& !response.isCommitted()) {
			keep(method.getReturnType(), request, response);
		}
	}

	private boolean isKept(@Nullable Method method) {
		Set<AnnotatedElement> kept = this.kept.get();
		return !kept.isEmpty() && method != null && kept.contains(method);
	}

	private void keep(MethodParameter handler, HttpServletRequest request, HttpServletResponse response) {
		HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
		ControllerOperation operation = (handler.getMethod() != null)
				? this.operations.find(handler.getMethod(), request) : null;
		if (operation != null && (status.is2xxSuccessful() || status.value() == HttpServletResponse.SC_NOT_MODIFIED)) {
			new HttpExchange(request, response).keep(this.cacheControls.of(operation.plan().operation()));
		}
	}

}
