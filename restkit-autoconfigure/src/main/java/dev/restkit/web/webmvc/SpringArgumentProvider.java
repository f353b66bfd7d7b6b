package dev.restkit.web.webmvc;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.restkit.component.Argument;
import dev.restkit.component.ArgumentProvider;
import dev.restkit.method.TypeReader;
import dev.restkit.operation.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Lets handlers take what Spring MVC supplies: parameters with its annotations or of its
 * types. They are described for documents, and asked of Spring's own resolvers.
 *
 * @since 0.1.0
 */
public final class SpringArgumentProvider implements ArgumentProvider {

	private final SpringParameters spring;

	private final SpringParameterDescriber describer;

	private final SpringArgumentResolvers resolvers;

	/**
	 * Create a provider.
	 * @param types reads the types of parameters, for documents
	 * @param adapter knows Spring's resolvers; asked for when all are there
	 */
	public SpringArgumentProvider(TypeReader types, Supplier<RequestMappingHandlerAdapter> adapter) {
		this.spring = new SpringParameters(adapter);
		this.describer = new SpringParameterDescriber(types, this.spring);
		this.resolvers = new SpringArgumentResolvers(adapter);
	}

	@Override
	public @Nullable Argument argumentFor(MethodParameter declared, Set<String> pathVariables) {
		return argumentFor(declared, pathVariables, HandlerForm.NONE);
	}

	/**
	 * The form that a handler of a plain controller reads.
	 * @param route the route of the handler
	 * @param isComponent whether a type is that of a component
	 * @return the form
	 */
	HandlerForm formOf(ControllerRoute route, Predicate<Class<?>> isComponent) {
		return HandlerForm.of(route,
				(parameter) -> parameter.hasParameterAnnotation(ModelAttribute.class)
						|| (!this.spring.own(parameter) && !isComponent.test(parameter.getParameterType())
								&& this.spring.bind(parameter, route.method(), HandlerForm.NONE)));
	}

	/**
	 * The provider for the handlers of plain controllers, which know more than others:
	 * there, Spring also makes beans from the query or a form.
	 * @param method the HTTP method of the handler
	 * @param form the form that it reads
	 * @param isComponent whether a type is that of a component
	 * @return the provider
	 */
	ArgumentProvider forControllers(String method, HandlerForm form, Predicate<Class<?>> isComponent) {
		return (declared, pathVariables) -> {
			Argument argument = argumentFor(declared, pathVariables, form);
			if (argument == null && !pathVariables.contains(String.valueOf(declared.getParameterName()))
					&& !isComponent.test(declared.getParameterType()) && this.spring.bind(declared, method, form)) {
				return argument(declared, this.describer.describeBound(declared, form));
			}
			return argument;
		};
	}

	private @Nullable Argument argumentFor(MethodParameter declared, Set<String> pathVariables, HandlerForm form) {
		return this.spring.own(declared) ? argument(declared, this.describer.describe(declared, pathVariables, form))
				: null;
	}

	private Argument argument(MethodParameter parameter, List<Parameter> parameters) {
		return new SpringArgument(parameter, parameters, this.resolvers);
	}

}
