package dev.restkit.autoconfigure.web;

import java.util.List;

import dev.restkit.web.webmvc.ProblemExceptionResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Puts RESTKit's resolver after the application's own exception handlers and before what
 * Spring makes of the rest.
 */
final class ErrorConfigurer implements WebMvcConfigurer {

	private final ObjectProvider<ProblemExceptionResolver> resolver;

	ErrorConfigurer(ObjectProvider<ProblemExceptionResolver> resolver) {
		this.resolver = resolver;
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		int position = 0;
		for (int index = 0; index < resolvers.size(); index++) {
			if (resolvers.get(index) instanceof ExceptionHandlerExceptionResolver) {
				position = index + 1;
			}
		}
		resolvers.add(position, this.resolver.getObject());
	}

}
