package dev.restkit.autoconfigure.web;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.web.webmvc.OperationArgumentResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Puts RESTKit's resolver before Spring's own. It only knows parameters that Spring does
 * not, but for maps, which would never reach a resolver of the application.
 */
final class ArgumentResolverPostProcessor implements BeanPostProcessor {

	private final ObjectProvider<OperationArgumentResolver> resolver;

	ArgumentResolverPostProcessor(ObjectProvider<OperationArgumentResolver> resolver) {
		this.resolver = resolver;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof RequestMappingHandlerAdapter adapter && name.equals("requestMappingHandlerAdapter")) {
			List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
			resolvers.add(this.resolver.getObject());
			if (adapter.getArgumentResolvers() != null) {
				resolvers.addAll(adapter.getArgumentResolvers());
			}
			adapter.setArgumentResolvers(resolvers);
		}
		return bean;
	}

}
