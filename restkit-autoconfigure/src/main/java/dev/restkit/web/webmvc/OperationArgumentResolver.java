package dev.restkit.web.webmvc;

import java.lang.reflect.AnnotatedElement;
import java.util.Objects;

import dev.restkit.pipeline.OperationPlan;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Supplies the handlers of plain controllers with the arguments that Spring does not know
 * of, by the plans of their operations. All of a handler are bound together, when the
 * first is asked for, so that all violations are reported together.
 *
 * @since 0.1.0
 */
public final class OperationArgumentResolver implements HandlerMethodArgumentResolver {

	private static final String ARGUMENTS = OperationArgumentResolver.class.getName() + ".arguments";

	private final ControllerOperationSource operations;

	private final HttpInvocationReader reader;

	/**
	 * Create a resolver.
	 * @param operations the operations of controllers
	 * @param reader reads requests
	 */
	public OperationArgumentResolver(ControllerOperationSource operations, HttpInvocationReader reader) {
		this.operations = operations;
		this.reader = reader;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return this.operations.operationsOf(parameter.getAnnotatedElement())
			.stream()
			.anyMatch((operation) -> operation.supplies(parameter.getParameterIndex()));
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
		AnnotatedElement method = parameter.getAnnotatedElement();
		if (request.getAttribute(ARGUMENTS) instanceof BoundArguments bound && bound.method().equals(method)) {
			return bound.values()[parameter.getParameterIndex()];
		}
		BoundArguments arguments = new BoundArguments(method, bind(method, request, webRequest));
		request.setAttribute(ARGUMENTS, arguments);
		return arguments.values()[parameter.getParameterIndex()];
	}

	private @Nullable Object[] bind(AnnotatedElement method, HttpServletRequest request, NativeWebRequest webRequest) {
		OperationPlan plan = Objects.requireNonNull(this.operations.find(method, request)).plan();
		ServletWebRequest origin = (webRequest instanceof ServletWebRequest servlet) ? servlet
				: new ServletWebRequest(request);
		return plan.binder().bind(this.reader.readOnce(plan, origin));
	}

	/**
	 * The arguments of one call.
	 *
	 * @param method the method that is called
	 * @param values the arguments, in the order of its parameters
	 */
	private record BoundArguments(AnnotatedElement method, @Nullable Object[] values) {

	}

}
