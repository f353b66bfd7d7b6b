package dev.restkit.web.webmvc;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Asks Spring's resolvers for an argument of a handler that Spring does not call itself.
 */
final class SpringArgumentResolvers {

	private static final String MODEL = SpringArgumentResolvers.class.getName() + ".model";

	private final Supplier<HandlerMethodArgumentResolver> resolvers;

	private final Supplier<WebDataBinderFactory> binders;

	SpringArgumentResolvers(Supplier<RequestMappingHandlerAdapter> adapter) {
		this.resolvers = SingletonSupplier.of(() -> compose(adapter.get()));
		this.binders = SingletonSupplier
			.of(() -> new ServletRequestDataBinderFactory(null, adapter.get().getWebBindingInitializer()));
	}

	/**
	 * Supply an argument.
	 * @param parameter the parameter
	 * @param request the request
	 * @return the argument
	 */
	@Nullable Object resolve(MethodParameter parameter, NativeWebRequest request) {
		try {
			return this.resolvers.get().resolveArgument(parameter, model(request), request, this.binders.get());
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ArgumentResolutionException(ex);
		}
	}

	private static HandlerMethodArgumentResolver compose(RequestMappingHandlerAdapter adapter) {
		HandlerMethodArgumentResolverComposite composite = new HandlerMethodArgumentResolverComposite();
		if (adapter.getArgumentResolvers() != null) {
			composite.addResolvers(adapter.getArgumentResolvers()
				.stream()
				.filter((resolver) -> !(resolver instanceof OperationArgumentResolver))
				.toList());
		}
		return composite;
	}

	/**
	 * One model for each request, in which binding results find what they belong to.
	 */
	private static ModelAndViewContainer model(NativeWebRequest request) {
		if (request.getAttribute(MODEL, RequestAttributes.SCOPE_REQUEST) instanceof ModelAndViewContainer model) {
			return model;
		}
		ModelAndViewContainer model = new ModelAndViewContainer();
		request.setAttribute(MODEL, model, RequestAttributes.SCOPE_REQUEST);
		return model;
	}

	/**
	 * Carries what a resolver threw to where it is described.
	 */
	private static final class ArgumentResolutionException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		ArgumentResolutionException(Exception cause) {
			super(cause);
		}

	}

}
