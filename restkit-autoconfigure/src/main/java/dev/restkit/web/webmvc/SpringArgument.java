package dev.restkit.web.webmvc;

import java.util.List;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Parameter;
import dev.restkit.validation.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * An argument that Spring supplies.
 *
 * @param parameter the parameter that takes it
 * @param parameters what it takes from the message
 * @param resolvers Spring's resolvers
 */
record SpringArgument(MethodParameter parameter, List<Parameter> parameters,
		SpringArgumentResolvers resolvers) implements Argument {

	@Override
	public @Nullable Object supply(Invocation invocation, Reading reading) {
		if (!(invocation.origin() instanceof NativeWebRequest request)) {
			throw new IllegalStateException("Only HTTP can supply parameter '" + this.parameter.getParameterName()
					+ "' of " + invocation.operation().source());
		}
		return isCalledBySpring(request) ? null : this.resolvers.resolve(this.parameter, request);
	}

	/**
	 * Whether Spring itself calls the method that has the parameter, and supplies it in
	 * doing so.
	 */
	private boolean isCalledBySpring(NativeWebRequest request) {
		Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return handler instanceof HandlerMethod current
				&& current.getMethod().equals(this.parameter.getAnnotatedElement());
	}

}
