package dev.restkit.web.webmvc;

import java.lang.reflect.Method;
import java.util.List;

import dev.restkit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Shows the application's {@code @ExceptionHandler} methods what the operations of view
 * sets throw, as if a controller of the view set's class had thrown it: advice that is
 * narrowed to packages, classes or annotations looks at the view set. Problems are no
 * failures, and not shown.
 *
 * @since 0.1.0
 */
public final class OwnerExceptionResolver implements HandlerExceptionResolver {

	/** Stands for the method that was called; only the bean counts. */
	private static final Method ANY = ClassUtils.getMethod(Object.class, "toString");

	private final List<ExceptionHandlerExceptionResolver> resolvers;

	/**
	 * Create a resolver.
	 * @param resolvers call the application's exception handlers, in their order
	 */
	public OwnerExceptionResolver(List<ExceptionHandlerExceptionResolver> resolvers) {
		this.resolvers = List.copyOf(resolvers);
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!(handler instanceof MountedOperation mounted) || failure instanceof ProblemException) {
			return null;
		}
		Object owner = mounted.plan().owner();
		if (owner == null) {
			return null;
		}
		HandlerMethod standIn = new HandlerMethod(owner, ANY);
		for (ExceptionHandlerExceptionResolver resolver : this.resolvers) {
			ModelAndView resolved = resolver.resolveException(request, response, standIn, failure);
			if (resolved != null) {
				return resolved;
			}
		}
		return null;
	}

}
